//! The types for TypeScript, made from JSON Schemas of the Rust types: what a call takes and gives cannot differ from
//! what is declared. Comments come along.

mod typescript;

use crate::calls::{check, complete, fix, hover, readiness, redact, releases, retention, schema, upgrade};
use crate::failure::Failure;
use openclaw_lint_core::anthropic::readiness::Readiness;
use openclaw_lint_core::explain::Help;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// What every call gives. Written by hand: the form is that of [`crate::calls`]' results on their way out.
const OUTCOME: &str = "\
/** What a call gives. No call throws: what goes wrong is a value as well. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };
";

/// Declarations of all types, in the order of their names.
#[must_use]
pub fn declarations() -> String {
    let mut out = OUTCOME.to_owned();
    for (name, schema) in definitions() {
        out.push('\n');
        out.push_str(&typescript::declaration(&name, &schema));
    }
    out
}

/// The JSON Schemas of all types, by name.
#[must_use]
pub fn definitions() -> Map<String, Value> {
    let mut input = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    input.subschema_for::<check::CheckOptions>();
    input.subschema_for::<fix::FixOptions>();
    input.subschema_for::<upgrade::UpgradeOptions>();
    input.subschema_for::<schema::TargetOptions>();
    input.subschema_for::<readiness::ReadinessInputs>();
    input.subschema_for::<readiness::ReadinessOptions>();
    let mut output = SchemaSettings::draft2020_12().for_serialize().into_generator();
    output.subschema_for::<Failure>();
    output.subschema_for::<check::Check>();
    output.subschema_for::<fix::Fixed>();
    output.subschema_for::<upgrade::Upgrade>();
    output.subschema_for::<Readiness>();
    output.subschema_for::<retention::Cache>();
    output.subschema_for::<Help>();
    output.subschema_for::<complete::Completions>();
    output.subschema_for::<hover::Hover>();
    output.subschema_for::<releases::ReleaseInfo>();
    output.subschema_for::<redact::Redacted>();
    let mut input = input.definitions().clone();
    let output = output.definitions().clone();
    // One name for two types: both are told apart, so that a test shows it.
    for (name, schema) in &output {
        if let Some(other) = input.get(name).filter(|other| *other != schema).cloned() {
            input.remove(name);
            input.insert(format!("{name}Input"), other);
        }
    }
    let mut all: Vec<(String, Value)> = input.into_iter().chain(output).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all.into_iter().collect()
}

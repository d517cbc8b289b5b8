//! A made-up machine for tests of the readiness: one object whose members are files of the state folder,
//! the environment, and the config.

use openclaw_lint_core::anthropic::inputs::{
    Content, Inputs, Owner, SharedLocation, StoreDocument, StoreKind, VariableLayer, VariableSource,
};
use openclaw_lint_core::anthropic::readiness::{Readiness, readiness};
use openclaw_lint_core::anthropic::secret::{RawText, Secret};
use openclaw_lint_core::document::{Loader, MapEnvironment, MemoryFiles};
use serde_json::{Value, json};
use std::path::Path;

/// The time of all tests: 2026-11-22, 00:00 UTC.
pub(crate) const NOW: i64 = 1_795_305_600_000;

/// A credential that looks complete.
pub(crate) fn credential(prefix: &str) -> String {
    format!("{prefix}{}-{}", "made-up-".repeat(11), &prefix[7..10])
}

/// The machine that a text describes, with `<an API key>` and the like replaced by made-up ones.
pub(crate) fn machine(release: &str, text: &str) -> (Value, Inputs) {
    let names = [
        ("<an API key>", "sk-ant-api03-"),
        ("<a setup-token>", "sk-ant-oat01-"),
        ("<a refresh token>", "sk-ant-ort01-"),
        ("<an admin key>", "sk-ant-admin01-"),
    ];
    let text = names.iter().fold(text.to_owned(), |text, (name, prefix)| text.replace(name, &credential(prefix)));
    let members: Value = json5::from_str(&text).unwrap();
    let mut inputs = Inputs::empty_machine(release.parse().unwrap(), NOW);
    let mut config = json!({});
    for (name, value) in members.as_object().unwrap() {
        let parts: Vec<&str> = name.split('/').collect();
        match parts.as_slice() {
            ["openclaw.json"] => config = value.clone(),
            ["environment"] => inputs.environment.push(layer(VariableSource::Process, value)),
            [".env"] => inputs.environment.push(layer(VariableSource::StateDotenv, value)),
            ["workspace", ".env"] => inputs.environment.push(layer(VariableSource::CwdDotenv, value)),
            ["~", ".claude", ..] => inputs.claude_login = Some(content(value)),
            ["credentials", ..] => inputs.stores.push(document(Owner::Shared, StoreKind::OauthFile, name, value)),
            ["state", "openclaw.sqlite"] => {
                let location = value.get("location").and_then(Value::as_str);
                inputs.shared_location =
                    location.map_or(SharedLocation::StateDb, |text| SharedLocation::Other(text.to_owned()));
                cells(&mut inputs, &Owner::Shared, name, value);
            }
            ["agents", id, "agent", file] => {
                let owner = Owner::Agent((*id).to_owned());
                match *file {
                    "auth-profiles.json" => inputs.stores.push(document(owner, StoreKind::ProfilesFile, name, value)),
                    "auth-state.json" => inputs.stores.push(document(owner, StoreKind::StateFile, name, value)),
                    "auth.json" => inputs.stores.push(document(owner, StoreKind::FlatFile, name, value)),
                    "openclaw-agent.sqlite" => cells(&mut inputs, &owner, name, value),
                    other => panic!("no such file: {other}"),
                }
            }
            _ => panic!("no such member: {name}"),
        }
    }
    // Newer releases use a model of another provider when the config names none.
    let model = config.as_object_mut().unwrap().entry("agents").or_insert_with(|| json!({}));
    let model = model.as_object_mut().unwrap().entry("defaults").or_insert_with(|| json!({}));
    model.as_object_mut().unwrap().entry("model").or_insert_with(|| json!("anthropic/claude-opus-5"));
    (config, inputs)
}

fn content(value: &Value) -> Content {
    Content::Text(RawText::new(value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
}

fn document(owner: Owner, kind: StoreKind, name: &str, value: &Value) -> StoreDocument {
    StoreDocument { owner, kind, origin: name.to_owned(), content: content(value) }
}

/// A database holds profiles in one cell, order and usage in another.
fn cells(inputs: &mut Inputs, owner: &Owner, name: &str, value: &Value) {
    inputs.stores.push(document(owner.clone(), StoreKind::ProfilesCell, name, value));
    inputs.stores.push(document(owner.clone(), StoreKind::StateCell, name, value));
}

fn layer(source: VariableSource, value: &Value) -> VariableLayer {
    let values = value.as_object().unwrap().iter();
    let values = values.map(|(name, value)| (name.clone(), Secret::new(value.as_str().unwrap()))).collect();
    VariableLayer { source, origin: String::new(), values }
}

/// Who can log in on such a machine.
pub(crate) fn ask(release: &str, text: &str) -> Readiness {
    let (config, inputs) = machine(release, text);
    answer(&config, &inputs)
}

/// Who can log in with such a config and inputs.
pub(crate) fn answer(config: &Value, inputs: &Inputs) -> Readiness {
    let release = inputs.release;
    let (files, environment) = (MemoryFiles::default(), MapEnvironment::default());
    let text = config.to_string();
    let document = Loader::new(release, &files, &environment).load(Path::new("/config/openclaw.json"), text.as_bytes());
    let files = files.with("/run/secrets.json", json!({"anthropic": {"key": credential("sk-ant-api03-")}}).to_string());
    readiness(&document, inputs, &files)
}

//! `schema`: JSON Schemas for editors and other validators: of the config of a release, and of the linter's own files.

use crate::Outcome;
use crate::args::{SchemaArgs, SchemaOf};
use crate::output;
use crate::problem::{Problem, reason};
use crate::settings::SettingsFile;
use crate::terminal::Terminal;
use openclaw_lint_core::schema::generate;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};
use std::io::Write as _;

/// Where the published schemas are.
const BASE: &str = "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema";

pub(super) fn run(args: &SchemaArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let schema = match args.of {
        SchemaOf::Config => generate::schema(args.target.without_file()?.index()),
        SchemaOf::Settings => own::<SettingsFile>("openclaw-lint", SchemaSettings::draft07()),
        SchemaOf::Report => own::<output::JsonReport<'_>>("report", SchemaSettings::draft07().for_serialize()),
    };
    let text = format!("{schema:#}\n");
    match &args.output {
        None => terminal.out.write_all(text.as_bytes())?,
        Some(path) => std::fs::write(path, text)
            .map_err(|error| Problem::WriteFile { path: path.clone(), reason: reason(&error) })?,
    }
    Ok(Outcome::Clean)
}

/// The schema of one of our own formats, under its published address.
fn own<T: JsonSchema>(name: &str, settings: SchemaSettings) -> Value {
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value();
    tidy(&mut schema);
    let mut out = serde_json::Map::from_iter([
        ("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#")),
        ("$id".to_owned(), json!(format!("{BASE}/{name}.schema.json"))),
    ]);
    if let Value::Object(rest) = schema {
        rest.into_iter().for_each(|(key, value)| {
            out.entry(key).or_insert(value);
        });
    }
    Value::Object(out)
}

/// Descriptions come from doc comments, whose line breaks mean nothing; the formats are Rust's and nobody else's.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::String(text)) = keywords.get_mut("description") {
                *text = text.split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
            }
            keywords.retain(|name, value| {
                !(name == "default" && value.is_null()
                    || name == "format" && value.as_str().is_some_and(|f| f.starts_with("uint")))
            });
            keywords.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

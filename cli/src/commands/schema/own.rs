//! Schemas of the linter's own files, from the Rust types that read and write them.

use openclaw_lint_core::schema::generate::PUBLISHED;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

/// The schema of one of our own formats, under its published address.
pub(super) fn of<T: JsonSchema>(name: &str, settings: SchemaSettings) -> Value {
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value();
    tidy(&mut schema);
    let mut out = serde_json::Map::from_iter([
        ("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#")),
        ("$id".to_owned(), json!(format!("{PUBLISHED}/{name}.schema.json"))),
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

//! A JSON Schema that the user brings along.

use crate::problem::Problem;
use openclaw_lint_core::document::{Document, NoFiles, UnknownEnvironment};
use openclaw_lint_core::schema::validate;
use serde_json::Value;
use std::path::Path;

/// Reads a schema and makes sure that it can be used.
pub(crate) fn read(path: &Path) -> Result<Value, Problem> {
    let unusable = |reason: String| Problem::Schema { path: path.to_owned(), reason };
    let bytes = std::fs::read(path).map_err(|error| Problem::read(path, &error))?;
    let mut schema: Value = serde_json::from_slice(&bytes).map_err(|error| unusable(error.to_string()))?;
    // The gateway's `config.schema` call wraps the schema in an object with other things.
    if let Some(inner) = schema.get_mut("schema").filter(|inner| inner.get("properties").is_some()) {
        schema = inner.take();
    }
    if !schema.is_object() {
        return Err(unusable("it is not an object".to_owned()));
    }
    mend_patterns(&mut schema);
    let release = crate::target::known().latest();
    let empty = Document::load("openclaw.json", "{}", &NoFiles, &UnknownEnvironment, &release);
    validate::against(&empty, schema.clone()).map_err(|error| unusable(error.0))?;
    Ok(schema)
}

/// OpenClaw's own schema has `\0` in patterns, which ECMA allows and the validator does not know.
fn mend_patterns(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::String(pattern)) = keywords.get_mut("pattern") {
                *pattern = pattern.replace("\\0", "\\x00");
            }
            keywords.values_mut().for_each(mend_patterns);
        }
        Value::Array(parts) => parts.iter_mut().for_each(mend_patterns),
        _ => {}
    }
}

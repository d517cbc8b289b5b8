//! The JSON Schema of the typed config, as `schemars` derives it, and what it says about each path.

use super::pattern::{Pattern, Step};
use crate::config::OpenClawConfig;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The draft-07 schema of the newest release, from the types in [`crate::config`].
#[must_use]
pub fn newest() -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<OpenClawConfig>().to_value();
    refuse_null(&mut schema);
    schema
}

/// Takes out the `null` that stands for "may be left out" in Rust: OpenClaw has no null. Where null is
/// a value, the types say so with a constant.
fn refuse_null(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::Array(types)) = keywords.get_mut("type") {
                types.retain(|name| name != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    keywords.insert("type".to_owned(), one);
                }
            }
            if let Some(Value::Array(values)) = keywords.get_mut("enum") {
                values.retain(|value| !value.is_null());
            }
            for keyword in ["anyOf", "oneOf"] {
                unwrap_optional(keywords, keyword);
            }
            keywords.values_mut().for_each(refuse_null);
        }
        Value::Array(parts) => parts.iter_mut().for_each(refuse_null),
        _ => {}
    }
}

fn unwrap_optional(keywords: &mut Map<String, Value>, keyword: &str) {
    let Some(Value::Array(parts)) = keywords.get_mut(keyword) else { return };
    parts.retain(|part| part.get("type").is_none_or(|kind| kind != "null"));
    if let [Value::Object(only)] = parts.as_slice() {
        let only = only.clone();
        keywords.shift_remove(keyword);
        for (name, value) in only {
            keywords.entry(name).or_insert(value);
        }
    }
}

/// What the types say about one path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The name of the type, for objects that have one.
    pub type_name: String,
    /// The doc comment, on one line.
    pub text: String,
}

/// The notes of every path of the typed config.
#[must_use]
pub fn notes() -> BTreeMap<Pattern, Note> {
    let schema = newest();
    let mut notes = BTreeMap::new();
    visit(&schema, &schema, &Pattern::root(), None, &mut notes);
    notes
}

fn visit(root: &Value, node: &Value, path: &Pattern, own: Option<&str>, notes: &mut BTreeMap<Pattern, Note>) {
    let own = own.or_else(|| node.get("description").and_then(Value::as_str));
    if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
        let name = reference.rsplit('/').next().unwrap_or_default();
        let note = notes.entry(path.clone()).or_default();
        if note.type_name.is_empty() {
            name.clone_into(&mut note.type_name);
        }
        if let Some(target) = root.pointer(reference.trim_start_matches('#')) {
            visit(root, target, path, own, notes);
        }
        return;
    }
    if let Some(text) = own {
        let note = notes.entry(path.clone()).or_default();
        if note.text.is_empty() {
            note.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    for (name, sub) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
        visit(root, sub, &path.key(name), None, notes);
    }
    if let Some(sub @ Value::Object(_)) = node.get("additionalProperties") {
        visit(root, sub, &path.join(Step::AnyKey), None, notes);
    }
    if let Some(sub) = node.get("items") {
        visit(root, sub, &path.join(Step::Items), None, notes);
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for part in node.get(keyword).and_then(Value::as_array).into_iter().flatten() {
            visit(root, part, path, own, notes);
        }
    }
}

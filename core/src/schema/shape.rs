//! Shapes: what may stand at one path, as a schema fragment without the schemas of members and items.
//!
//! - `{}`: anything. `false`: nothing.
//! - one keyword object, or `{"anyOf": [...]}` with one object per kind of value.
//! - in an object fragment `"additionalProperties"` is `false` (unknown keys refused), `true` (other
//!   keys must match the row `*`) or absent (unknown keys accepted).
//! - `{"whole": schema}`: a complete schema, for places whose parts depend on each other, such as a
//!   union of objects. The rows below it say which keys exist in any branch, not which go together.

use super::alternatives::{Alternative, expand, is_never};
use serde_json::{Map, Value, json};

const KINDS: [&str; 7] = ["null", "boolean", "integer", "number", "string", "array", "object"];

/// The shape of a place where each of `alternatives` may stand.
#[must_use]
pub fn shape_of(alternatives: &[Alternative], root: &Value) -> Value {
    let Some(alternatives) = simplified(alternatives) else { return json!({}) };
    let depends = |kind: &str| {
        let same: Vec<_> = alternatives.iter().filter(|a| kind_of(a) == Some(kind)).collect();
        same.len() > 1 || same.iter().any(|a| parts_depend(a))
    };
    if depends("object") || depends("array") {
        return json!({"whole": exact(&alternatives, root)});
    }
    any_of(alternatives.iter().map(|alternative| Value::Object(fragment(alternative))).collect())
}

/// The complete schema of a place, in one spelling, free of references and prose.
#[must_use]
pub fn exact_schema(node: &Value, root: &Value) -> Value {
    simplified(&expand(node, root)).map_or_else(|| json!({}), |alternatives| exact(&alternatives, root))
}

fn exact(alternatives: &[Alternative], root: &Value) -> Value {
    any_of(alternatives.iter().map(|alternative| exact_one(alternative, root)).collect())
}

fn exact_one(alternative: &Alternative, root: &Value) -> Value {
    let inner = |value: &Value| if value.is_boolean() { value.clone() } else { exact_schema(value, root) };
    let mut out = Map::new();
    for (keyword, value) in alternative {
        let value = match (keyword.as_str(), value) {
            ("properties" | "patternProperties", Value::Object(all)) => {
                let mut members: Vec<_> = all.iter().map(|(name, sub)| (name.clone(), inner(sub))).collect();
                members.sort_by(|a, b| a.0.cmp(&b.0));
                Value::Object(members.into_iter().collect())
            }
            ("items", Value::Array(tuple)) => tuple.iter().map(inner).collect(),
            ("items" | "additionalProperties" | "additionalItems", sub) => inner(sub),
            (_, other) => other.clone(),
        };
        out.insert(keyword.clone(), value);
    }
    Value::Object(sorted(out))
}

fn sorted(map: Map<String, Value>) -> Map<String, Value> {
    let mut pairs: Vec<_> = map.into_iter().collect();
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    pairs.into_iter().collect()
}

fn any_of(mut parts: Vec<Value>) -> Value {
    parts.sort_by_cached_key(Value::to_string);
    parts.dedup();
    match parts.len() {
        0 => Value::Bool(false),
        1 => parts.remove(0),
        _ => json!({"anyOf": parts}),
    }
}

/// Whether the members or items of one alternative cannot be judged one by one.
fn parts_depend(alternative: &Alternative) -> bool {
    ["allOf", "patternProperties"].iter().any(|keyword| alternative.contains_key(*keyword))
        || alternative.get("items").is_some_and(Value::is_array)
}

/// An alternative without the schemas of its members and items.
fn fragment(alternative: &Alternative) -> Map<String, Value> {
    let mut out = alternative.clone();
    out.remove("properties");
    out.remove("items");
    if alternative.get("additionalProperties").is_some_and(Value::is_object) {
        out.insert("additionalProperties".to_owned(), Value::Bool(true));
    }
    sorted(out)
}

/// The same alternatives, each with its kind, sorted, and without those that another one includes.
/// None when anything goes.
fn simplified(alternatives: &[Alternative]) -> Option<Vec<Alternative>> {
    let mut typed: Vec<Alternative> = Vec::new();
    for alternative in alternatives.iter().filter(|alternative| !is_never(alternative)) {
        if alternative.is_empty() {
            return None;
        }
        typed.extend(with_kind(alternative)?);
    }
    let free = |kind: &str| typed.iter().any(|a| a.len() == 1 && kind_of(a) == Some(kind));
    let mut out: Vec<Alternative> = Vec::new();
    for kind in KINDS {
        if kind == "integer" && free("number") {
            continue;
        }
        let mut same: Vec<Alternative> = typed.iter().filter(|a| kind_of(a) == Some(kind)).cloned().collect();
        if free(kind) && !matches!(kind, "object" | "array") {
            same = vec![Map::from_iter([("type".to_owned(), json!(kind))])];
        }
        out.extend(one_enum(same));
    }
    let bare = |kind: &str| out.iter().any(|a| a.len() == 1 && kind_of(a) == Some(kind));
    let everything = KINDS.iter().filter(|kind| **kind != "integer").all(|kind| bare(kind));
    (!everything).then_some(out)
}

/// Joins the plain lists of allowed values of one kind.
fn one_enum(same: Vec<Alternative>) -> Vec<Alternative> {
    let mut allowed: Vec<Value> = Vec::new();
    let mut out: Vec<Alternative> = Vec::new();
    for alternative in same {
        match alternative.get("enum") {
            Some(Value::Array(values)) if alternative.len() == 2 => allowed.extend(values.iter().cloned()),
            _ if out.contains(&alternative) => {}
            _ => out.push(alternative),
        }
    }
    if !allowed.is_empty() {
        allowed.sort_by_key(Value::to_string);
        allowed.dedup();
        let kind = kind_of_value(&allowed[0]);
        out.insert(0, Map::from_iter([("enum".to_owned(), Value::Array(allowed)), ("type".to_owned(), json!(kind))]));
    }
    out
}

fn kind_of(alternative: &Alternative) -> Option<&str> {
    alternative.get("type").and_then(Value::as_str)
}

/// The kind of a JSON value; integers count as numbers.
#[must_use]
pub fn kind_of_value(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// An alternative with its kind written out: once per kind for a mixed list of values. None when its
/// kind stays open.
fn with_kind(alternative: &Alternative) -> Option<Vec<Alternative>> {
    let values = alternative.get("enum").and_then(Value::as_array);
    if let Some(kind) = kind_of(alternative) {
        let mut one = alternative.clone();
        if let Some(values) = values {
            let kind = if kind == "integer" { "number" } else { kind };
            let own: Vec<Value> = values.iter().filter(|value| kind_of_value(value) == kind).cloned().collect();
            one.insert("type".to_owned(), json!(kind));
            one.insert("enum".to_owned(), Value::Array(own));
            if kind == "null" {
                one.remove("enum");
            }
        }
        return Some(vec![one]);
    }
    if let Some(values) = values {
        let mut kinds: Vec<&str> = values.iter().map(kind_of_value).collect();
        kinds.sort_unstable();
        kinds.dedup();
        return Some(
            kinds
                .into_iter()
                .map(|kind| {
                    let own: Vec<Value> = values.iter().filter(|value| kind_of_value(value) == kind).cloned().collect();
                    let mut one = alternative.clone();
                    one.insert("enum".to_owned(), Value::Array(own));
                    one.insert("type".to_owned(), json!(kind));
                    one
                })
                .collect(),
        );
    }
    let has = |keywords: &[&str]| keywords.iter().any(|keyword| alternative.contains_key(*keyword));
    let kind = if has(&["properties", "additionalProperties", "propertyNames", "required"]) {
        "object"
    } else if has(&["items"]) {
        "array"
    } else {
        return None;
    };
    let mut one = alternative.clone();
    one.insert("type".to_owned(), json!(kind));
    Some(vec![one])
}

//! What may stand at a place, in words.

use serde_json::{Map, Value};

/// The kinds of value, as `string`, `object or list`.
pub(crate) fn kinds(shape: &Value) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for part in parts(shape) {
        let kind = kind(part);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    either(&kinds)
}

/// Kinds with everything that is said about them, in one line.
pub(crate) fn line(shape: &Value) -> String {
    let mut all: Vec<String> = Vec::new();
    for part in parts(shape) {
        let details = details(part);
        let text = if details.is_empty() { kind(part) } else { format!("{} ({})", kind(part), details.join("; ")) };
        if !all.contains(&text) {
            all.push(text);
        }
    }
    either(&all)
}

/// The allowed values, where they are listed.
pub(crate) fn values(shape: &Value) -> Vec<String> {
    let listed = |part: &Value| match part {
        Value::Object(keywords) => allowed(keywords),
        _ => Vec::new(),
    };
    parts(shape).into_iter().flat_map(listed).collect()
}

/// Bounds, forms and sizes, one each.
pub(crate) fn limits(shape: &Value) -> Vec<String> {
    let of = |part: &Value| part.as_object().map(limits_of).unwrap_or_default();
    parts(shape).into_iter().flat_map(of).collect()
}

/// The keys that an object at this place must have; several lists when there are several forms of it.
pub(crate) fn required(shape: &Value) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in parts(shape) {
        let keys = required_of(part);
        if !keys.is_empty() && !all.contains(&keys) {
            all.push(keys);
        }
    }
    all
}

/// The alternatives of a shape or schema, one level deep.
pub(crate) fn parts(shape: &Value) -> Vec<&Value> {
    if let Some(whole) = shape.get("whole") {
        return parts(whole);
    }
    match shape.get("anyOf").and_then(Value::as_array) {
        Some(all) => all.iter().flat_map(parts).collect(),
        None => vec![shape],
    }
}

fn kind(part: &Value) -> String {
    let name = match (part, part.get("type").and_then(Value::as_str)) {
        (Value::Bool(false), _) => "nothing",
        (_, Some("array")) => "list",
        (_, Some("integer")) => "whole number",
        (_, Some("boolean")) => "true or false",
        (_, Some(kind)) => kind,
        _ => "anything",
    };
    name.to_owned()
}

fn details(part: &Value) -> Vec<String> {
    let Value::Object(keywords) = part else { return Vec::new() };
    let mut all = Vec::new();
    let values = allowed(keywords);
    if !values.is_empty() {
        all.push(values.join(", "));
    }
    all.extend(limits_of(keywords));
    let required = required_of(part);
    if !required.is_empty() {
        all.push(format!("with {required}"));
    }
    if keywords.get("type").and_then(Value::as_str) == Some("object") && !keywords.contains_key("properties") {
        match keywords.get("additionalProperties") {
            Some(Value::Bool(false)) => {}
            _ => all.push("any keys".to_owned()),
        }
    }
    all
}

fn allowed(keywords: &Map<String, Value>) -> Vec<String> {
    let listed = keywords.get("enum").and_then(Value::as_array).into_iter().flatten();
    listed.chain(keywords.get("const")).map(ToString::to_string).collect()
}

fn required_of(part: &Value) -> String {
    let names = part.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn limits_of(keywords: &Map<String, Value>) -> Vec<String> {
    let words = |keyword: &str| {
        Some(match keyword {
            "minimum" => "at least",
            "maximum" => "at most",
            "exclusiveMinimum" => "more than",
            "exclusiveMaximum" => "less than",
            "multipleOf" => "a multiple of",
            "minLength" | "minItems" | "minProperties" => "at least",
            "maxLength" | "maxItems" | "maxProperties" => "at most",
            _ => return None,
        })
    };
    let unit = |keyword: &str| match keyword {
        "minLength" | "maxLength" => " characters",
        "minItems" | "maxItems" => " items",
        "minProperties" | "maxProperties" => " keys",
        _ => "",
    };
    let mut all = Vec::new();
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("minLength", Value::Number(one)) if one.as_u64() == Some(1) => all.push("not empty".to_owned()),
            ("pattern", Value::String(pattern)) => all.push(format!("matches /{pattern}/")),
            ("format", Value::String(format)) => all.push(format!("a valid {format}")),
            ("uniqueItems", Value::Bool(true)) => all.push("each item once".to_owned()),
            (name, limit) => all.extend(words(name).map(|words| format!("{words} {limit}{}", unit(name)))),
        }
    }
    all
}

fn either(all: &[String]) -> String {
    match all {
        [] => "anything".to_owned(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} or {last}", init.join(", ")),
    }
}

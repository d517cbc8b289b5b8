//! A JSON Schema as a type of TypeScript: the few forms that Rust types have.

use serde_json::{Map, Value};

const INDENT: &str = "  ";

/// `export interface Name { … }` or `export type Name = …;`, with its comment.
pub(super) fn declaration(name: &str, schema: &Value) -> String {
    let comment = comment(schema, "");
    let is_interface = schema.get("properties").is_some() && alternatives(schema).is_none();
    let body = of(schema, "");
    match is_interface {
        true => format!("{comment}export interface {name} {body}\n"),
        false if body.starts_with('\n') => format!("{comment}export type {name} ={body};\n"),
        false => format!("{comment}export type {name} = {body};\n"),
    }
}

/// The type of a schema; further lines of it begin with `indent`.
fn of(schema: &Value, indent: &str) -> String {
    let Some(schema) = schema.as_object() else { return "unknown".to_owned() };
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        return both(name, properties(schema, indent));
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(Value::Array(values)) = schema.get("enum") {
        return union(values.iter().map(ToString::to_string).collect());
    }
    if let Some(all) = alternatives(&Value::Object(schema.clone())) {
        let parts = all.iter().map(|part| described(part, indent)).collect();
        return both(union(parts), properties(schema, indent));
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            union(kinds.iter().filter_map(Value::as_str).map(|kind| simple(kind, schema, indent)).collect())
        }
        Some(Value::String(kind)) => simple(kind, schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"].iter().find_map(|word| schema.get(word)?.as_array())
}

/// An alternative, with its comment in front.
fn described(part: &Value, indent: &str) -> String {
    let below = format!("{indent}{INDENT}");
    match part.get("description").and_then(Value::as_str).filter(|_| part.get("$ref").is_none()) {
        Some(_) => format!("\n{}{below}| {}", comment(part, &below), of(part, &below)),
        None => of(part, indent),
    }
}

fn union(parts: Vec<String>) -> String {
    let lines = parts.iter().any(|part| part.starts_with('\n'));
    let parts: Vec<String> = parts
        .into_iter()
        .map(|part| match lines && !part.starts_with('\n') {
            true => format!("\n{INDENT}| {part}"),
            false => part,
        })
        .collect();
    parts.join(if lines { "" } else { " | " })
}

/// A type that has further members beside.
fn both(one: String, members: Option<String>) -> String {
    match members {
        Some(members) if one.chars().all(char::is_alphanumeric) => format!("{one} & {members}"),
        Some(members) => format!("({one}) & {members}"),
        None => one,
    }
}

fn simple(kind: &str, schema: &Map<String, Value>, indent: &str) -> String {
    match kind {
        "integer" => "number".to_owned(),
        "array" => {
            let item = schema.get("items").map_or_else(|| "unknown".to_owned(), |items| of(items, indent));
            if item.contains([' ', '|']) { format!("({item})[]") } else { format!("{item}[]") }
        }
        "object" => match (properties(schema, indent), schema.get("additionalProperties")) {
            (Some(members), _) => members,
            (None, Some(values @ Value::Object(_))) => format!("Record<string, {}>", of(values, indent)),
            (None, _) => "Record<string, unknown>".to_owned(),
        },
        other => other.to_owned(),
    }
}

/// The members of an object in braces; none when no member is declared.
fn properties(schema: &Map<String, Value>, indent: &str) -> Option<String> {
    let members = schema.get("properties")?.as_object()?;
    let required = |name: &str| {
        let names = schema.get("required").and_then(Value::as_array);
        names.is_some_and(|names| names.iter().any(|required| required == name))
    };
    let below = format!("{indent}{INDENT}");
    let mut out = String::from("{\n");
    for (name, member) in members {
        let mark = if required(name) { "" } else { "?" };
        out.push_str(&comment(member, &below));
        out.push_str(&format!("{below}{name}{mark}: {};\n", of(member, &below)));
    }
    out.push_str(indent);
    out.push('}');
    Some(out)
}

fn comment(schema: &Value, indent: &str) -> String {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return String::new() };
    // Names in square brackets are links within Rust's own documentation.
    let text = text.replace("*/", "*\u{200B}/").replace("[`", "`").replace("`]", "`");
    let lines: Vec<&str> = text.lines().collect();
    match lines.as_slice() {
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let lines: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

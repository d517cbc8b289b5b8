//! Every keyword that says something about a value is one that the walk knows: one that it does not know would be
//! passed over in silence.

use super::walk::{Parts, Walk};
use super::{Issue, Step};
use crate::document::{Document, NoFiles, UnknownEnvironment};
use crate::schema::generate;
use crate::schema::history::History;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// For every keyword a schema that hangs on it alone, and a value that this schema refuses.
const REFUSED: [(&str, &str, &str); 27] = [
    ("additionalProperties", r#"{"additionalProperties": false}"#, "{a: 1}"),
    ("allOf", r#"{"allOf": [{}, false]}"#, "1"),
    ("anyOf", r#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "1"),
    ("const", r#"{"const": 2}"#, "1"),
    ("else", r#"{"if": {"type": "string"}, "else": false}"#, "1"),
    ("enum", r#"{"enum": [2, 3]}"#, "1"),
    ("exclusiveMaximum", r#"{"exclusiveMaximum": 1}"#, "1"),
    ("exclusiveMinimum", r#"{"exclusiveMinimum": 1}"#, "1"),
    ("format", r#"{"format": "uri"}"#, "'no address'"),
    ("if", r#"{"if": {"type": "number"}, "then": false}"#, "1"),
    ("items", r#"{"items": {"type": "string"}}"#, "[1]"),
    ("maxItems", r#"{"maxItems": 1}"#, "[1, 1]"),
    ("maxLength", r#"{"maxLength": 1}"#, "'ab'"),
    ("maxProperties", r#"{"maxProperties": 1}"#, "{a: 1, b: 1}"),
    ("maximum", r#"{"maximum": 1}"#, "2"),
    ("minItems", r#"{"minItems": 1}"#, "[]"),
    ("minLength", r#"{"minLength": 1}"#, "''"),
    ("minProperties", r#"{"minProperties": 1}"#, "{}"),
    ("minimum", r#"{"minimum": 1}"#, "0"),
    ("not", r#"{"not": {"type": "number"}}"#, "1"),
    ("pattern", r#"{"pattern": "^[a-z]+$"}"#, "'1'"),
    ("properties", r#"{"properties": {"a": {"type": "string"}}}"#, "{a: 1}"),
    ("propertyNames", r#"{"propertyNames": {"minLength": 2}}"#, "{a: 1}"),
    ("required", r#"{"required": ["a"]}"#, "{}"),
    ("then", r#"{"if": {"type": "number"}, "then": false}"#, "1"),
    ("type", r#"{"type": "string"}"#, "1"),
    ("uniqueItems", r#"{"uniqueItems": true}"#, "[1, 1]"),
];

/// What tells people something, or where something else stands.
const SILENT: [&str; 10] = [
    "$id",
    "$ref",
    "$schema",
    "definitions",
    "deprecated",
    "deprecationMessage",
    "description",
    "markdownDescription",
    "title",
    "x-type",
];

/// Adds the keywords of a schema and of those inside of it.
fn collect(schema: &Value, found: &mut BTreeSet<String>) {
    let Value::Object(keywords) = schema else { return };
    // Of other formats the pattern beside them decides.
    let decided = keywords.get("format").is_none_or(|format| format == "uri" || keywords.contains_key("pattern"));
    assert!(decided, "nothing judges the format of {schema}");
    for (keyword, rule) in keywords {
        found.insert(keyword.clone());
        match (keyword.as_str(), rule) {
            ("properties" | "patternProperties" | "definitions", Value::Object(all)) => {
                all.values().for_each(|inner| collect(inner, found));
            }
            ("allOf" | "anyOf" | "oneOf" | "items", Value::Array(all)) => {
                all.iter().for_each(|inner| collect(inner, found));
            }
            ("const" | "default" | "enum" | "examples", _) => {}
            (_, inner) => collect(inner, found),
        }
    }
}

fn refuses(schema: &str, value: &str) -> bool {
    let schema: &'static Value = Box::leak(Box::new(serde_json::from_str(schema).unwrap()));
    let release = History::get().versions()[0];
    let document = Document::load("x", value, &NoFiles, &UnknownEnvironment, &release);
    let mut issues: Vec<Issue> = Vec::new();
    Walk::default().schema(schema, Parts::Own, &document.root, &Step::Root, &mut issues);
    !issues.is_empty()
}

#[test]
fn the_walk_heeds_every_keyword_it_is_to_know() {
    for (keyword, schema, value) in REFUSED {
        assert!(schema.contains(&format!("\"{keyword}\"")), "{schema}");
        assert!(refuses(schema, value), "{value} by {schema}");
    }
    assert!(!refuses(r#"{"unheard": false}"#, "1"), "else this proves nothing");
}

#[test]
fn shapes_and_generated_schemas_use_no_other_keyword() {
    let history = History::get();
    let mut found = BTreeSet::new();
    for id in 0..history.shape_count() {
        collect(history.shape(id), &mut found);
    }
    assert!(found.remove("whole"), "a whole schema stands for the parts below");
    for release in [0, history.versions().len() - 1] {
        collect(&generate::schema(release), &mut found);
    }
    let known =
        |keyword: &String| SILENT.contains(&keyword.as_str()) || REFUSED.iter().any(|(known, ..)| known == keyword);
    let unknown: Vec<&String> = found.iter().filter(|keyword| !known(keyword)).collect();
    assert_eq!(json!(unknown), json!([]), "nothing judges these");
}

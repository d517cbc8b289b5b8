//! The declared types are those of the calls.
#![cfg(feature = "types")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_wasm::calls::{
    check, complete, explain, fix, hover, readiness, redact, releases, retention, upgrade,
};
use openclaw_lint_wasm::{Failure, types};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn options<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// The calls with the types that JavaScript is told.
fn declared() -> BTreeMap<&'static str, &'static str> {
    let exports = include_str!("../src/exports.rs");
    let between =
        |text: &'static str, from: &str, to: &str| text.split_once(from)?.1.split_once(to).map(|(found, _)| found);
    let calls = exports.split("#[wasm_bindgen(js_name = ").skip(1);
    calls.filter_map(|call| Some((call.split_once(',')?.0, between(call, "\"Outcome<", ">\"")?))).collect()
}

/// What a Rust type is called in TypeScript.
fn name_of<T>(_: impl FnOnce() -> Result<T, Failure>) -> String {
    let name = std::any::type_name::<T>();
    let short = |name: &str| name.rsplit("::").next().unwrap_or_default().trim_end_matches('>').to_owned();
    match name.split_once('<') {
        Some((outer, inner)) if outer.ends_with("Option") => format!("{} | null", short(inner)),
        Some((_, inner)) => format!("{}[]", short(inner)),
        None => short(name),
    }
}

#[test]
fn exports_name_the_types_of_the_calls() {
    let own = [
        ("check", name_of(|| check::check_text("", &options(json!({}))))),
        ("complete", name_of(|| complete::complete_at("", 0, &options(json!({}))))),
        ("explain", name_of(|| explain::explain_subject("", &options(json!({}))))),
        ("fix", name_of(|| fix::fix_text("", &options(json!({}))))),
        ("hover", name_of(|| hover::hover_at("", 0, &options(json!({}))))),
        // Their answers are JSON already: the next test looks at them.
        ("readiness", "Readiness".to_owned()),
        ("redact", name_of(|| Ok(redact::redact_text("", &options(json!({})))))),
        ("releases", name_of(|| Ok(releases::all()))),
        ("retention", name_of(|| retention::retention_of("", &options(json!({}))))),
        ("schema", "object".to_owned()),
        ("upgrade", name_of(|| upgrade::upgrade_text("", &options(json!({}))))),
    ];
    let declared = declared();
    assert_eq!(declared.len(), own.len());
    for (call, name) in own {
        assert_eq!(declared.get(call).copied(), Some(name.as_str()), "{call}");
    }
    let types = types::declarations();
    let names = declared
        .values()
        .flat_map(|name| name.split([' ', '[', '|']))
        .filter(|name| !["", "]", "null", "object"].contains(name));
    for name in names {
        assert!(types.contains(&format!(" {name} ")), "{name} is not declared");
    }
    let unknown = |line: &&str| [": unknown", "unknown>", "unknown["].iter().any(|sign| line.contains(sign));
    assert_eq!(types.lines().find(unknown), None, "a type is not known");
}

/// Whether an answer is of the type of that name.
fn is(name: &str, answer: &impl Serialize) {
    let mut schema = json!({ "$ref": format!("#/$defs/{name}") });
    schema["$defs"] = Value::Object(closed(types::definitions()));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let answer = serde_json::to_value(answer).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path())).take(3).collect();
    assert_eq!(errors, [""; 0], "{name}");
}

/// Members that are not declared are wrong.
fn closed(definitions: serde_json::Map<String, Value>) -> serde_json::Map<String, Value> {
    fn close(value: &mut Value) {
        if let Value::Object(members) = value {
            members.values_mut().for_each(close);
            // Beside alternatives with members of their own, they cannot be told.
            if members.contains_key("properties") && !members.contains_key("oneOf") && !members.contains_key("$ref") {
                members.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
            }
        } else if let Value::Array(items) = value {
            items.iter_mut().for_each(close);
        }
    }
    // What is used with further members beside must stay open, and so must alternatives.
    let mut open = Vec::new();
    definitions.values().for_each(|schema| extended(schema, &mut open));
    let closed = definitions.into_iter().map(|(name, mut schema)| {
        if schema.get("oneOf").is_none() && !open.iter().any(|reference| reference.ends_with(&format!("/{name}"))) {
            close(&mut schema);
        }
        (name, schema)
    });
    closed.collect()
}

/// References that have members beside them.
fn extended(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref").filter(|_| members.contains_key("properties")) {
                all.push(reference.clone());
            }
            members.values().for_each(|member| extended(member, all));
        }
        Value::Array(items) => items.iter().for_each(|item| extended(item, all)),
        _ => {}
    }
}

const TEXTS: [&str; 5] = [
    include_str!("../../fixtures/canaries/places.json5"),
    include_str!("../../fixtures/canaries/deeper.json5"),
    include_str!("../../examples/january.json5"),
    include_str!("../../examples/first-look.json5"),
    "{ agents: { list: [{ id: 'a', model: 'anthropic/claude-opus-5' }] }, token: }",
];

#[test]
fn answers_are_of_the_declared_types() {
    for text in TEXTS {
        for target in ["2026.2.9", "2026.9.6"] {
            let of = options(json!({ "target": target }));
            is("Check", &check::check_text(text, &of).unwrap());
            is("Fixed", &fix::fix_text(text, &options(json!({ "target": target, "unsafe": true }))).unwrap());
            is("Upgrade", &upgrade::upgrade_text(text, &options(json!({ "to": target }))).unwrap());
            is("Cache", &retention::retention_of(text, &options(json!({ "target": target }))).unwrap());
            for offset in [0, 1, text.len() / 3, text.len() / 2] {
                is("Completions", &complete::complete_at(text, offset, &of).unwrap());
                if let Some(hover) = hover::hover_at(text, offset, &of).unwrap() {
                    is("Hover", &hover);
                }
            }
        }
        is("Redacted", &redact::redact_text(text, &options(json!({}))));
    }
    for subject in ["gateway.bind", "agents.list", "moved-key", ".", "channels.telegram"] {
        is("Help", &explain::explain_subject(subject, &options(json!({}))).unwrap());
    }
    is("Failure", &explain::explain_subject("gateway.bnd", &options(json!({}))).unwrap_err());
    releases::all().iter().for_each(|release| is("ReleaseInfo", release));
}

#[test]
fn readiness_is_of_the_declared_type() {
    let config = "{ agents: { defaults: { model: 'anthropic/claude-opus-5' } } }";
    let key = format!("sk-ant-api03-{}-abcd", "made-up-".repeat(11));
    let store = |profile: Value| json!({ "version": 1, "profiles": { "anthropic:a": profile } }).to_string();
    let of = |profile: Value| json!({ "stores": [{ "agent": "main", "name": "mine", "text": store(profile) }] });
    for inputs in [
        json!({}),
        json!({ "variables": { "ANTHROPIC_API_KEY": key } }),
        json!({ "status": "{\"auth\": {\"missingProvidersInUse\": [\"anthropic\"]}}" }),
        of(json!({ "type": "api_key", "provider": "anthropic", "key": key })),
        of(json!({ "type": "token", "provider": "anthropic", "token": key, "expires": 5 })),
        of(json!({ "type": "api_key", "provider": "anthropic", "key": "${NAME}" })),
        of(json!({ "type": "oauth", "provider": "anthropic", "access": key, "expires": 1_795_312_900_000_i64 })),
        of(json!({ "type": "nonsense" })),
    ] {
        for target in ["2026.2.9", "2026.9.6"] {
            let at = options(json!({ "target": target, "now": 1_795_312_800_000_i64 }));
            is("Readiness", &readiness::readiness_of(config, &options(inputs.clone()), &at).unwrap());
        }
    }
}

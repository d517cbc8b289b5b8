//! The published schema of `auth --format json` describes what the command really writes, and all of it.
#![cfg(debug_assertions)]
mod common;
#[path = "common/published.rs"]
mod published;
#[path = "common/server.rs"]
mod server;

use common::Sandbox;
use published::{close, schema};
use serde_json::{Value, json};
use server::{Server, reply};
use std::collections::BTreeSet;

/// 2026-11-22 02:00 UTC.
const NOW: i64 = 1_795_312_800_000;

fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            names(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

fn described(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(keywords) => {
            if let Some(properties) = keywords.get("properties").and_then(Value::as_object) {
                found.extend(properties.keys().cloned());
            }
            keywords.values().for_each(|value| described(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| described(item, found)),
        _ => {}
    }
}

#[test]
fn describes_real_answers() {
    let mut schema = schema("auth");
    close(&mut schema);
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let key = format!("sk-ant-{}-{}wxyz", "api03", "made-up-".repeat(11));
    let store = json!({"version": 1, "profiles": {
        "anthropic:a": {"type": "api_key", "provider": "anthropic", "keyRef": {"source": "env", "provider": "default", "id": "MADE_UP"}},
        "anthropic:b": {"type": "token", "provider": "anthropic", "token": "made-up", "expires": 5},
    }});
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ agents: { defaults: { model: 'anthropic/claude-opus-4-6' } } }")
        .file("odd.json", "{ models: { providers: { anthropic: { baseUrl: 'https://proxy.example' } } } }")
        .file("state/agents/main/agent/auth-profiles.json", store.to_string())
        .file("broken/agents/main/agent/openclaw-agent.sqlite", "made-up")
        .variable("ANTHROPIC_API_KEY", &key);
    let server = Server::always(reply(429, r#"{"type":"error","error":{"type":"rate_limit_error","message":"no"}}"#));
    let live = format!("--live --live-base anthropic={}", server.url());
    let mut seen = BTreeSet::new();
    for arguments in [
        "openclaw.json --state-dir state --target 2026.3.2".to_owned(),
        "openclaw.json --state-dir broken --target 2026.9.6".to_owned(),
        "openclaw.json --state-dir state --target 2026.9.6 --no-env".to_owned(),
        format!("openclaw.json --state-dir state --target 2026.3.2 {live}"),
        "openclaw.json --state-dir state --target 2026.3.2 --live=message --dry-run".to_owned(),
        "odd.json --state-dir state --target 2026.3.2 --live --dry-run".to_owned(),
    ] {
        let (_, out, err) = sandbox.output(&format!("auth {arguments} --format json --now {NOW}"), "");
        let answer: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{arguments}\n{out}{err}"));
        let errors: Vec<String> = validator.iter_errors(&answer).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{arguments}");
        names(&answer, &mut seen);
    }
    // Each member that is described was seen, so that none of this is true of nothing.
    let mut members = BTreeSet::new();
    described(&schema, &mut members);
    assert_eq!(seen, members);
}

#[test]
fn refuses_other_documents() {
    let validator = jsonschema::draft7::new(&schema("auth")).unwrap();
    for text in ["{}", r#"{ "version": 2, "agents": [] }"#] {
        assert!(!validator.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
    }
}

//! `cache`: retention of every agent and model.

mod common;

use common::Sandbox;
use serde_json::Value;

const LONG: &str = "{ agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-6' }, \
    models: { 'anthropic/claude-opus-4-6': { params: { cacheRetention: 'long' } } } } } }";
const OLD: &str = "{ agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-6' }, \
    models: { 'anthropic/claude-opus-4-6': { params: { cacheControlTtl: '1h' } } } } } }";

fn json(sandbox: &Sandbox, arguments: &str) -> Value {
    let (code, out, err) = sandbox.output(arguments, "");
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    serde_json::from_str(&out).unwrap_or_default()
}

#[test]
fn tells_the_hour_and_where_it_is_set() {
    let json = json(&Sandbox::new().file("a.json5", LONG), "cache a.json5 --format json --target 2026.9.6");
    let model = &json["agents"][0]["models"][0];
    assert_eq!(json["version"], 1);
    assert_eq!(json["agents"][0]["id"], "main");
    assert_eq!(model["retention"], "long");
    assert_eq!(model["config_path"], "agents.defaults.models[\"anthropic/claude-opus-4-6\"].params.cacheRetention");
}

#[test]
fn an_api_key_takes_the_hour_of_the_old_key_away() {
    let sandbox = Sandbox::new().file("a.json5", OLD).file("k.env", "ANTHROPIC_API_KEY=made-up\n");
    let with_key = json(&sandbox, "cache a.json5 --format json --env-file k.env");
    assert_eq!(with_key["auth"]["mode"], "api-key");
    assert_eq!(with_key["agents"][0]["models"][0]["retention"], "short");
    let unseen = json(&sandbox, "cache a.json5 --format json");
    assert_eq!(unseen["agents"][0]["models"][0]["retention"], "long");
    assert_ne!(unseen["agents"][0]["models"][0]["unknown"], serde_json::json!([]));
}

#[test]
fn refused_files_and_unknown_agents_are_told() {
    let sandbox = Sandbox::new().file("a.json5", "{ nonsense: 1 }").file("b.json5", LONG);
    let (code, out, _) = sandbox.output("cache a.json5", "");
    assert_eq!(code, 1);
    assert!(out.contains("refuses this file"), "{out}");
    let (code, _, err) = sandbox.output("cache b.json5 --agent ops", "");
    assert_eq!(code, 2);
    assert!(err.contains("no agent called \"ops\"; it has main"), "{err}");
}

#[test]
fn lines_fit_into_eighty_columns_but_for_paths() {
    let (_, out, _) = Sandbox::new().file("a.json5", OLD).output("cache a.json5", "");
    let long: Vec<&str> = out.lines().skip(1).filter(|line| line.chars().count() > 80 && line.contains(' ')).collect();
    assert!(
        long.iter()
            .all(|line| line.contains("agents.") || line.starts_with("Anthropic is") || line.starts_with("Stored")),
        "{long:?}"
    );
}

//! Names in maps.

use super::support::{after, names};

const NEW: &str = "2026.9.6";
const OLD: &str = "2026.2.9";

#[test]
fn offers_channels() {
    let channels = names("{ channels: { | } }", NEW);
    for name in ["telegram", "discord", "slack", "defaults"] {
        assert!(channels.contains(&name.to_owned()), "{name}");
    }
    assert_eq!(after("{ channels: { tele| } }", NEW, "telegram"), "{ channels: { telegram: {|} } }");
    assert!(!names("{ channels: { | } }", OLD).contains(&"reef".to_owned()));
    assert_eq!(names("{ tools: { elevated: { allowFrom: { tele| } } } }", NEW), ["telegram"]);
}

#[test]
fn offers_agents_that_are_named_elsewhere() {
    assert_eq!(names("{ agents: { entries: { | } } }", NEW), ["main"]);
    let text = "{ agents: { entries: { home: {}, | } }, bindings: [{ agentId: 'work' }, { agentId: 'home' }] }";
    assert_eq!(names(text, NEW), ["work"]);
}

#[test]
fn offers_models_of_the_config() {
    let text = "{ agents: { defaults: { model: 'anthropic/claude-x.1', models: { | } } } }";
    assert_eq!(names(text, NEW), ["anthropic/claude-x.1"]);
    let done = "{ agents: { defaults: { model: 'anthropic/claude-x.1', models: { 'anthropic/claude-x.1': {|} } } } }";
    assert_eq!(after(text, NEW, "anthropic/claude-x.1"), done);
    let text =
        "{ models: { providers: { lab: { models: [{ id: 'm-1' }] } } }, agents: { list: [{ models: { la| } }] } }";
    assert_eq!(names(text, "2026.6.1"), ["lab/m-1"]);
}

#[test]
fn quotes_names_with_dots() {
    assert_eq!(
        after("{ agents: { defaults: { model: 'a/x.1', models: { a/x.| } } } }", NEW, "a/x.1"),
        "{ agents: { defaults: { model: 'a/x.1', models: { 'a/x.1': {|} } } } }"
    );
    assert_eq!(
        after("{ agents: { defaults: { model: 'a/x.1', models: { \"a/x.1|\": {} } } } }", NEW, "a/x.1"),
        "{ agents: { defaults: { model: 'a/x.1', models: { \"a/x.1\"|: {} } } } }"
    );
}

#[test]
fn offers_providers_accounts_and_profiles() {
    let text = "{ models: { providers: { | } }, agents: { defaults: { model: 'lab/x' } } }";
    let providers = names(text, NEW);
    assert!(providers.contains(&"lab".to_owned()) && providers.contains(&"anthropic".to_owned()), "{providers:?}");
    let text =
        "{ channels: { slack: { accounts: { | } } }, bindings: [{ match: { channel: 'slack', accountId: 'ops' } }] }";
    assert_eq!(names(text, NEW), ["default", "ops"]);
    let text = "{ auth: { profiles: { an| } }, agents: { defaults: { model: 'anthropic/x' } } }";
    assert_eq!(names(text, NEW), ["anthropic:default"]);
}

#[test]
fn offers_variables_that_are_used() {
    let text = "{ env: { vars: { | } }, gateway: { auth: { token: '${GATE_TOKEN}' } } }";
    assert_eq!(names(text, NEW), ["GATE_TOKEN"]);
    assert_eq!(after(text, NEW, "GATE_TOKEN").split(" } }").next(), Some("{ env: { vars: { GATE_TOKEN: '|'"));
    let text = "{ env: { G| }, gateway: { auth: { token: '${GATE_TOKEN}' } } }";
    assert_eq!(names(text, OLD), ["GATE_TOKEN"]);
}

#[test]
fn offers_plugins() {
    let plugins = names("{ plugins: { allow: ['mine'], entries: { | } } }", NEW);
    assert!(plugins.contains(&"mine".to_owned()) && plugins.contains(&"active-memory".to_owned()), "{plugins:?}");
}

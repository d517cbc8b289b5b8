//! Values.

use super::support::{after, index, names};
use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::{Request, check};
use std::path::Path;

const NEW: &str = "2026.9.6";
const OLD: &str = "2026.2.9";

#[test]
fn offers_listed_values() {
    assert_eq!(names("{ gateway: { auth: { mode: | } } }", NEW), ["none", "password", "token", "trusted-proxy"]);
    assert_eq!(names("{ gateway: { auth: { mode: | } } }", OLD), ["password", "token"]);
    assert_eq!(names("{ gateway: { auth: { mode: \"t|\" } } }", NEW), ["token", "trusted-proxy"]);
    assert_eq!(names("{ gateway: { bind: 'ln| } }", NEW), ["lan", "tailnet"]);
    assert_eq!(names("{ gateway: { bind: \"|", NEW).len(), 5);
}

#[test]
fn writes_them_in_quotes() {
    assert_eq!(after("{ gateway: { bind: l| } }", NEW, "lan"), "{ gateway: { bind: \"lan\"| } }");
    assert_eq!(after("{ gateway: { bind: 'l|' } }", NEW, "lan"), "{ gateway: { bind: 'lan'| } }");
    assert_eq!(after("{ gateway: { bind:| } }", NEW, "lan"), "{ gateway: { bind: \"lan\"| } }");
    assert_eq!(after("{ gateway: { bind: |\n port: 1 } }", NEW, "lan"), "{ gateway: { bind: \"lan\"|,\n port: 1 } }");
    assert_eq!(after("{ gateway: { bind: |'auto' } }", NEW, "lan"), "{ gateway: { bind: 'lan'| } }");
    assert_eq!(after("{ gateway: { bind: \"|, port: 1 } }", NEW, "lan"), "{ gateway: { bind: \"lan\"|, port: 1 } }");
}

#[test]
fn offers_true_and_false_and_never_null() {
    assert_eq!(names("{ env: { shellEnv: { enabled: | } } }", NEW), ["false", "true"]);
    assert_eq!(
        after("{ env: { shellEnv: { enabled: t| } } }", NEW, "true"),
        "{ env: { shellEnv: { enabled: true| } } }"
    );
    for text in ["{ gateway: { port: | } }", "{ gateway: { auth: | } }", "{ agents: { defaults: { model: | } } }"] {
        assert!(!names(text, NEW).contains(&"null".to_owned()), "{text}");
    }
}

#[test]
fn opens_objects_and_lists() {
    assert_eq!(names("{ gateway: | }", NEW), ["{}"]);
    assert_eq!(after("{ gateway: | }", NEW, "{}"), "{ gateway: {|} }");
    assert_eq!(names("{ bindings: | }", NEW), ["[]"]);
    assert_eq!(after("{ bindings: [|] }", NEW, "{}"), "{ bindings: [{|}] }");
}

#[test]
fn offers_models_that_the_config_uses() {
    let config = |model: &str| {
        format!("{{ agents: {{ defaults: {{ models: {{ 'a/x': {{ alias: 'best' }}, 'b/y': {{}} }}, {model} }} }} }}")
    };
    assert_eq!(names(&config("model: '|'"), NEW), ["a/x", "b/y", "best"]);
    assert_eq!(names(&config("model: { primary: '|' }"), OLD), ["a/x", "b/y", "best"]);
    assert_eq!(names(&config("model: { fallbacks: ['a/x', '|'] }"), NEW), ["a/x", "b/y", "best"]);
    assert_eq!(names(&config("heartbeat: { model: 'y|' }"), NEW), ["b/y"]);
    // Models for embeddings have no provider in their names.
    assert_eq!(names("{ memory: { search: { model: '|' } }, agents: { defaults: { model: 'a/x' } } }", NEW).len(), 0);
}

#[test]
fn offers_agents_channels_and_accounts() {
    let agents = "agents: { entries: { home: {}, work: {} } }";
    assert_eq!(names(&format!("{{ {agents}, bindings: [{{ agentId: '|' }}] }}"), NEW), ["home", "work"]);
    assert_eq!(names("{ agents: { list: [{ id: 'a' }] }, bindings: [{ agentId: | }] }", OLD), ["a"]);
    assert_eq!(names("{ bindings: [{ agentId: '|' }] }", NEW), ["main"]);
    assert_eq!(names("{ bindings: [{ match: { channel: 'teleg|' } }] }", NEW), ["telegram"]);
    let text = "{ channels: { slack: { accounts: { ops: {} } } }, bindings: [{ match: { channel: 'slack', accountId: '|' } }] }";
    assert_eq!(names(text, NEW), ["ops"]);
    let targets = names("{ agents: { defaults: { heartbeat: { target: '|' } } } }", NEW);
    assert!(targets.contains(&"last".to_owned()) && targets.contains(&"telegram".to_owned()), "{targets:?}");
}

#[test]
fn offers_tools() {
    let tools = names("{ tools: { allow: ['my_tool'], deny: [\"|\"] } }", NEW);
    for name in ["group:fs", "exec", "my_tool"] {
        assert!(tools.contains(&name.to_owned()), "{name}");
    }
    assert_eq!(after("{ tools: { allow: [\"gfs|\"] } }", NEW, "group:fs"), "{ tools: { allow: [\"group:fs\"|] } }");
    assert_eq!(after("{ tools: { allow: ['read' wri|] } }", NEW, "write"), "{ tools: { allow: ['read', 'write'|] } }");
}

#[test]
fn offers_variables_for_secrets() {
    assert_eq!(names("{ gateway: { auth: { token: '|' } } }", NEW), ["${OPENCLAW_GATEWAY_TOKEN}"]);
    assert_eq!(names("{ models: { providers: { anthropic: { apiKey: '${|' } } } }", NEW).len(), 2);
    let text = "{ env: { vars: { MY_BOT: 'x' } }, channels: { telegram: { botToken: | } } }";
    assert_eq!(names(text, NEW), ["${MY_BOT}", "${TELEGRAM_BOT_TOKEN}", "{}"]);
    let done = "{ channels: { telegram: { botToken: \"${TELEGRAM_BOT_TOKEN}\"| } } }";
    assert_eq!(after("{ channels: { telegram: { botToken: | } } }", NEW, "${TELEGRAM_BOT_TOKEN}"), done);
}

#[test]
fn never_repeats_a_secret() {
    let secret = format!("sk-ant-{}", "made-up-".repeat(12));
    let text = format!(
        "{{ agents: {{ defaults: {{ model: '{secret}/x', imageModel: '|' }} }}, env: {{ vars: {{ K: '{secret}' }} }} }}"
    );
    assert!(names(&text, NEW).iter().all(|name| !name.contains("sk-ant")));
}

/// Every example of a time or size is one that the release takes.
#[test]
fn offers_times_and_sizes_that_can_be_read() {
    for marked in [
        "{ agents: { defaults: { heartbeat: { every: '|' } } } }",
        "{ agents: { defaults: { contextPruning: { mode: 'cache-ttl', ttl: '|' } } } }",
        "{ cron: { sessionRetention: '|' } }",
        "{ session: { maintenance: { pruneAfter: '|' } } }",
        "{ session: { maintenance: { resetArchiveRetention: '|' } } }",
        "{ session: { maintenance: { archiveDashboardAfter: '|' } } }",
        "{ session: { maintenance: { maxDiskBytes: '|' } } }",
        "{ session: { maintenance: { highWaterBytes: '|' } } }",
    ] {
        let texts = names(marked, NEW);
        assert!(texts.len() >= 2, "{marked}: {texts:?}");
        for text in texts.iter().filter(|text| text.starts_with(|c: char| c.is_ascii_digit())) {
            let config = after(marked, NEW, text).replace('|', "");
            let request = Request {
                path: Path::new("openclaw.json"),
                source: config.as_bytes(),
                target: History::get().versions()[index(NEW)],
                files: &NoFiles,
                environment: &UnknownEnvironment,
                include_roots: &[],
                schema: None,
                policy: &OwnLevels,
            };
            assert!(check(&request).accepted, "{config}");
        }
    }
}

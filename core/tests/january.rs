//! The example of January 2026: safe fixes make it a config of the newest release and lose nothing.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::Request;
use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::fix::{Fixed, Options, fix};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::syntax::parse;
use serde_json::json;
use std::path::Path;

const EXAMPLE: &str = include_str!("../../examples/january.json5");
/// Release 2026.9.6 itself has read this text and accepted it, without an issue or a warning.
const MENDED: &str = include_str!("../../examples/january-mended.json5");

fn mended() -> Fixed {
    let (files, environment) = (MemoryFiles::default(), MapEnvironment::default());
    let request = Request {
        path: Path::new("/home/example/openclaw.json"),
        source: EXAMPLE.as_bytes(),
        target: "2026.9.6".parse().unwrap(),
        files: &files,
        environment: &environment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    };
    fix(&request, &Options { safety: Safety::Safe, only: None, keep_as_comment: false })
}

fn comments(text: &str) -> Vec<String> {
    let mut all: Vec<String> =
        parse(text).comments.iter().map(|comment| comment.span.text(text).trim().to_owned()).collect();
    all.sort();
    all
}

#[test]
fn safe_fixes_make_it_a_config_of_the_newest_release() {
    let fixed = mended();
    assert!(fixed.remaining.accepted);
    assert!(fixed.applied.iter().all(|fix| fix.safety == Safety::Safe));
    assert_eq!(fixed.main_text(), MENDED);
}

#[test]
fn keeps_every_comment() {
    let before = comments(EXAMPLE);
    assert_eq!(before.len(), 30);
    assert_eq!(before, comments(MENDED));
}

#[test]
fn keeps_every_setting() {
    let agents = json!({
        "defaults": {
            "workspace": "~/clawd",
            "model": {
                "primary": "anthropic/claude-opus-4-5",
                "fallbacks": ["anthropic/claude-sonnet-4-5", "openai/gpt-5.2"],
            },
            "models": {
                "anthropic/claude-opus-4-5": { "alias": "opus" },
                "anthropic/claude-sonnet-4-5": { "alias": "sonnet" },
            },
            "imageModel": "openai/gpt-4o",
            "thinkingDefault": "low",
            "timeoutSeconds": 600,
            "maxConcurrent": 3,
            "heartbeat": { "every": "30m" },
        },
        "entries": { "main": { "identity": { "name": "Molty", "theme": "space lobster", "emoji": "🦞" } } },
    });
    let telegram = json!({
        "enabled": true,
        "botToken": "123456:made-up-token",
        "dmPolicy": "allowlist",
        "allowFrom": ["100200300", "100200301"],
        "streaming": { "mode": "partial" },
        "groups": { "*": { "requireMention": true } },
    });
    let expected = json!({
        "agents": agents,
        "channels": { "telegram": telegram },
        "messages": {
            "groupChat": { "mentionPatterns": ["@molty", "\\bmolty\\b"], "historyLimit": 50 },
            "queue": { "mode": "collect", "cap": 20 },
        },
        "tools": {
            "deny": ["canvas"],
            "elevated": { "enabled": true, "allowFrom": { "telegram": ["100200300"] } },
            "agentToAgent": { "enabled": false },
        },
        "gateway": {
            "mode": "local",
            "port": 18789,
            "bind": "loopback",
            "auth": { "token": "made-up-gateway-token" },
        },
        "session": { "reset": { "mode": "idle", "idleMinutes": 60 }, "resetTriggers": ["/new", "/reset"] },
    });
    assert_eq!(mended().remaining.document.to_json(), expected);
}

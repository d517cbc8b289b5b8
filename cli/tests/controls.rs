//! Names and keys with control characters: no line of any output is theirs, and no terminal obeys them.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::Sandbox;
use serde_json::json;

/// A break and a workflow command, a colour, a title of the window, and text that reads backwards.
const HOSTILE: &str = "x\n::error::y\r\t\u{1b}[31m\u{1b}]0;z\u{7}\u{9b}1m\u{202e}\u{200f}\u{61c}\u{2066}";

/// Runs the program and gives what it says, which must be harmless.
fn said(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let mut both = String::new();
    // Colours are ours then; they show that a control of others would have come through.
    for color in ["--color=never", "--color=always"] {
        let arguments: Vec<&str> = arguments.iter().copied().chain([color]).collect();
        let (_, out, err) = sandbox.output_of(&arguments, "");
        both = format!("{out}{err}");
        assert!(both.contains("::error::y"), "{arguments:?}\n{both}");
        assert!(!both.lines().any(|line| line.starts_with("::")), "{arguments:?}\n{both}");
        for control in ["⎋[31m", "⎋]", "\u{7}", "\u{9b}", "\r", "\u{202e}", "\u{200f}", "\u{61c}", "\u{2066}"] {
            assert!(!both.contains(control), "{control:?} {arguments:?}\n{both}");
        }
    }
    both
}

#[test]
fn problems_are_harmless() {
    let settings = format!("{{ {}: 1 }}", json!(HOSTILE));
    let sandbox = Sandbox::new().file("settings.json5", settings).file("openclaw.json", "{}");
    let target = format!("--target={HOSTILE}");
    let near = format!("gateway.{HOSTILE}");
    for arguments in [
        &["check", HOSTILE][..],
        &["fix", HOSTILE],
        &["explain", HOSTILE],
        &["explain", &near],
        &["fix", "openclaw.json", "--only", HOSTILE],
        &["check", "openclaw.json", "--config", "settings.json5"],
        &["check", "openclaw.json", "--config", HOSTILE],
        &["check", "openclaw.json", "--schema", HOSTILE],
        &["check", "openclaw.json", &target],
        &["auth", "openclaw.json", "--agent", HOSTILE],
        &["cache", "openclaw.json", "--agent", HOSTILE],
        &["check", HOSTILE, "--format", "sarif"],
        &[HOSTILE],
    ] {
        said(&sandbox, arguments);
    }
    let (_, _, err) = sandbox.output_of(&["check", "a\n::error::b"], "");
    assert_eq!(err, "error: cannot read a\u{FFFD}::error::b: no such file or folder\n");
}

#[test]
fn names_and_paths_are_harmless() {
    let config = json!({
        HOSTILE: 1,
        "gateway": {"port": HOSTILE, "token": "made-up", "mode": "local"},
        "agents": {
            "defaults": {"model": {"primary": "anthropic/claude-opus-4-6"}},
            "list": [{"id": HOSTILE, "model": format!("anthropic/{HOSTILE}@anthropic:{HOSTILE}")}],
        },
        "auth": {"profiles": {format!("anthropic:{HOSTILE}"): {"provider": "anthropic", "mode": "api_key"}}},
        "models": {"providers": {"anthropic": {"baseUrl": format!("https://{HOSTILE}"), "apiKey": "made-up"}}},
    });
    let key = format!("sk-ant-api03-made-up-{}AA", "x".repeat(90));
    let store = json!({
        "version": 1,
        "profiles": {format!("anthropic:{HOSTILE}"): {"type": "api_key", "provider": "anthropic", "key": key}},
    });
    // The controls of the source stand there as they are.
    let raw = format!("{{ '{}': 1, // {HOSTILE}\n gateway: {{ token: 'made-up' }} }}", "\u{202e}\u{9b}1m\u{61c}");
    let name = "x\n::error::y.json5";
    let sandbox = Sandbox::new()
        .file("openclaw.json", config.to_string())
        .file(name, &raw)
        .file("raw.json5", &raw)
        .file("state/agents/main/agent/auth-profiles.json", store.to_string());
    for arguments in [
        &["check", "openclaw.json"][..],
        &["check", "openclaw.json", "--format", "concise"],
        &["check", "raw.json5"],
        &["check", name],
        &["fix", name, "--diff"],
        &["upgrade", name, "--from", "2026.2.9", "--diff"],
        &["upgrade", "openclaw.json", "--from", "2026.2.9"],
        &["auth", "openclaw.json", "--state-dir", "state"],
        &["auth", "--state-dir", "state", "--live", "--dry-run", "--target", "2026.2.9", name],
        &["cache", "openclaw.json"],
    ] {
        said(&sandbox, arguments);
    }
    let (_, out, _) = sandbox.output("check openclaw.json --format github", "");
    let is_ours = |line: &str| ["::error file=", "::notice file="].iter().any(|start| line.starts_with(start));
    assert!(out.lines().all(is_ours), "{out}");
    assert!(!out.contains(['\u{202e}', '\u{200f}', '\u{61c}', '\u{2066}']), "{out}");
}

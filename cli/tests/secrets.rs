//! No output shows a secret.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

/// Every line has a finding, so that its source is shown.
const TEXT: &str = include_str!("../../fixtures/canaries/places.json5");

#[test]
fn no_format_shows_a_canary() {
    let sandbox = Sandbox::new().file("openclaw.json", TEXT);
    for format in ["pretty", "concise", "json"] {
        for color in ["always", "never"] {
            for target in ["2026.1.30", "2026.4", "latest"] {
                let arguments = format!("check openclaw.json --format {format} --color {color} --target {target}");
                let (code, out, err) = sandbox.output(&arguments, "");
                assert_eq!(code, 1, "{err}");
                for canary in ["CANARY", "12345678901234567"] {
                    assert!(!out.contains(canary) && !err.contains(canary), "{arguments}\n{out}{err}");
                }
            }
        }
    }
}

/// Secrets in places where a message would repeat the value, and below keys that hold secrets.
const HIDDEN_DEEPER: &str = include_str!("../../fixtures/canaries/deeper.json5");

fn shows_no_canary(sandbox: &Sandbox, arguments: &str) {
    let (code, out, err) = sandbox.output(arguments, "");
    assert!(matches!(code, 0..=2), "{arguments}\n{err}");
    assert!(!out.is_empty() || !err.is_empty(), "{arguments}");
    assert!(!out.contains("CANARY") && !err.contains("CANARY"), "{arguments}\n{out}{err}");
}

#[test]
fn no_command_shows_a_canary() {
    for text in [TEXT, HIDDEN_DEEPER] {
        let sandbox = Sandbox::new().file("openclaw.json", text);
        for target in ["2026.1.30", "latest"] {
            for format in ["pretty", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit"] {
                shows_no_canary(&sandbox, &format!("check openclaw.json --target {target} --format {format}"));
            }
            shows_no_canary(&sandbox, &format!("fix openclaw.json --target {target} --diff"));
            shows_no_canary(&sandbox, &format!("fix openclaw.json --target {target} --diff --unsafe"));
            for format in ["pretty", "json", "markdown"] {
                let arguments = format!("upgrade openclaw.json --from 2026.2.9 --to {target} --format {format}");
                shows_no_canary(&sandbox, &arguments);
                shows_no_canary(&sandbox, &format!("{arguments} --diff"));
            }
        }
    }
    for name in ["https://me:CANARYurlpw@host/", "gateway.?token=CANARYquery", "a.ghp_CANARYnameCANARYname"] {
        shows_no_canary(&Sandbox::new(), &format!("explain {name}"));
    }
}

#[test]
fn harmless_values_are_shown() {
    let text = "{ models: { providers: { x: { headers: { 'anthropic-beta': 'shown-beta', 'content-type': 'shown-type' } } } },\n\
        agents: { defaults: { compaction: { keepRecentTokens: 20001 }, nope: 1 } },\n\
        gateway: { auth: { password: { source: 'env', provider: 'shown-provider', id: 'SHOWN' } } },\n  nope: 1 }";
    let sandbox = Sandbox::new().file("openclaw.json", text);
    let (_, out, err) = sandbox.output("fix openclaw.json --diff --unsafe", "");
    for shown in ["shown-beta", "shown-type", "20001", "shown-provider", "SHOWN"] {
        assert!(out.contains(shown), "{shown}\n{out}{err}");
    }
}

#[test]
fn the_environment_is_not_shown_either() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ channels: { telegram: { allowFrom: '${MINE}', botToken: ['${MINE}'] } } }");
    let sandbox = sandbox.file("my.env", "MINE=CANARYenvironment\n");
    for format in ["pretty", "concise", "json"] {
        let (_, out, err) = sandbox.output(&format!("check openclaw.json --env-file my.env --format {format}"), "");
        assert!(!out.contains("CANARY") && !err.contains("CANARY"), "{out}{err}");
    }
}

#[test]
fn masks_keep_the_columns() {
    let text = "{ channels: { telegram: { botToken: '123456789:CANARYbotCANARYbotCANARYbotCANARYbot', nope: 1 } } }";
    assert_snapshot!(Sandbox::new().file("openclaw.json", text).run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    warning[gateway-mode-missing]: the gateway does not start without `gateway.mode`
     --> openclaw.json:1:1
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      | ^
      |
      = help: set it to "local" where the gateway runs, to "remote" where only its clients do
      = fix: add `mode: "local"` (unsafe: look at the result)

    info[plaintext-secret]: a secret stands here in the clear
     --> openclaw.json:1:37
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ channels.telegram.botToken
      |
      = help: write `${NAME}` of a variable, or a SecretRef such as `{ source: "env", provider: "default", id: "NAME" }` (OpenClaw audit id: config.plaintext_secrets)

    error[unknown-key]: unknown key "nope"
     --> openclaw.json:1:87
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      |                                                                                       ^^^^ channels.telegram.nope
      |
      = help: no release knows this key; `openclaw-lint explain channels.telegram` lists the keys here
      = fix: remove `channels.telegram.nope` (unsafe: look at the result)

    ✗ openclaw.json: 1 error, 1 warning, 1 note; OpenClaw 2026.9.6 refuses this file
    "#);
}

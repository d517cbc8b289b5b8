//! `upgrade`: what the report looks like, what is written, and how it ends.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;
use std::fs;

const OLD: &str = r#"{
  // mine
  meta: { lastTouchedVersion: "2026.2.9", lastTouchedAt: "2026-02-09T10:00:00Z" },
  gateway: { mode: "local", auth: { mode: "token", token: "hunter2-and-more" } },
  session: { idleMinutes: 60, typingIntervalSeconds: 6 },
  messages: { tts: { auto: "inbound" } },
  cron: { store: "~/jobs.json" },
  nope: 1,
}
"#;

#[test]
fn tells_a_step_to_a_terminal() {
    assert_snapshot!(Sandbox::new().file("a.json5", OLD).run("upgrade a.json5 --to 2026.9.6"), @"");
}

#[test]
fn tells_it_to_a_pull_request() {
    assert_snapshot!(Sandbox::new().file("a.json5", OLD).run("upgrade a.json5 --to 2026.9.6 --format markdown"), @"");
}

#[test]
fn tells_it_to_a_program() {
    let sandbox = Sandbox::new().file("a.json5", OLD).file("b.json5", "{ gateway: { mode: 'local' } }");
    let (code, out, _) = sandbox.output("upgrade a.json5 --from 2026.7.35 --to 2026.8.1 --format json", "");
    assert_eq!(code, 1);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_snapshot!(serde_json::to_string_pretty(&value).unwrap(), @"");
}

#[test]
fn writes_json_by_its_schema() {
    let schema: Value =
        serde_json::from_str(include_str!("../../docs/upgrade.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let sandbox = Sandbox::new()
        .file("a.json5", OLD)
        .file("b.json5", "{ gateway: { mode: 'local' } }")
        .file("c.json5", include_str!("../../examples/clean.json5"));
    for arguments in [
        "a.json5 b.json5 --diff",
        "c.json5 --to 2026.2.9",
        "a.json5 --from 2026.1.30 --to 2026.4.29",
        "missing.json5",
        "a.json5 --write",
    ] {
        let (_, out, _) = sandbox.output(&format!("upgrade {arguments} --format json"), "");
        let value: Value = serde_json::from_str(&out).expect("one document");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{arguments}: {errors:#?}");
        assert!(!out.contains('⎋') && !out.contains("hunter2"), "{arguments}");
    }
}

#[test]
fn tells_the_way_back() {
    let new = "{\n  gateway: { mode: 'local' },\n  tts: { auto: 'inbound' },\n  agents: { ownership: 'explicit', entries: { main: {} } },\n}\n";
    assert_snapshot!(Sandbox::new().file("a.json5", new).run("upgrade a.json5 --from 2026.9.6 --to 2026.2.9"), @"");
}

#[test]
fn writes_the_automatic_part_and_tells_the_rest() {
    let sandbox = Sandbox::new().file("a.json5", OLD);
    let before = sandbox.run("upgrade a.json5 --diff");
    assert!(before.contains("-  session: { idleMinutes: 60, typingIntervalSeconds: 6 },"), "{before}");
    assert_eq!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), OLD);
    let told = sandbox.run("upgrade a.json5 --write");
    let end: String =
        told.lines().rev().take(4).collect::<Vec<_>>().into_iter().rev().map(|line| format!("{line}\n")).collect();
    assert_snapshot!(end, @"");
    assert_snapshot!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), @"");
    assert_eq!(fs::read_to_string(sandbox.path("a.json5.bak")).unwrap(), OLD);
}

#[test]
fn reads_standard_input() {
    let (code, out, err) =
        Sandbox::new().output("upgrade - --from 2026.2.9 --write", "{ gateway: { mode: 'local' }, env: { FOO: 'b' } }");
    assert_eq!((code, out.as_str()), (0, "{ gateway: { mode: 'local' }, env: { vars: { FOO: 'b' } } }"));
    assert!(err.contains("1 change written. 2026.9.6 starts with this file."), "{err}");
    let told =
        Sandbox::new().run_with("upgrade - --from 2026.2.9", "{ gateway: { mode: 'local' }, env: { FOO: 'b' } }");
    assert!(told.starts_with("exit 0") && told.contains("✓ `env.FOO` moves to `env.vars.FOO`"), "{told}");
}

#[test]
fn ends_by_what_is_left() {
    let sandbox = Sandbox::new().file("a.json5", "{ gateway: { mode: 'local' } }").file("b.json5", "{ nope: 1 }");
    assert_snapshot!(sandbox.run("upgrade a.json5 --from 2026.9.6"), @"");
    assert!(sandbox.run("upgrade b.json5 --from 2026.2.9").starts_with("exit 1"));
    assert_snapshot!(sandbox.run("upgrade missing.json5"), @"");
    assert_snapshot!(sandbox.run("upgrade a.json5 --from 2026.13"), @"");
}

#[test]
fn shows_no_secret_in_any_form() {
    let canary = "canary-made-up-value";
    let text = format!(
        "{{ gateway: {{ mode: 'local', token: '{canary}', port: '18789' }}, telegram: {{ botToken: '{canary}' }}, \
         env: {{ MY_API_KEY: '{canary}' }}, tokn: '{canary}', channels: {{ slack: {{ apptoken: '{canary}' }} }} }}"
    );
    let sandbox = Sandbox::new().file("a.json5", &text);
    for format in ["pretty", "json", "markdown"] {
        for to in ["2026.9.6", "2026.2.9"] {
            let told = sandbox.run(&format!("upgrade a.json5 --from 2026.4.29 --to {to} --diff --format {format}"));
            assert!(!told.contains(canary), "{told}");
        }
    }
}

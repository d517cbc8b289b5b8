//! The report for people.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn shows_findings_with_their_lines() {
    let sandbox = Sandbox::new().file(
        "openclaw.json",
        r#"{
  // the gateway
  "gateway": { "bind": "localhost", "port": "18789" },
  "channels": {
    "telegram": { "bot_token": "123456:made-up", "enabled": true },
  },
  "meta": { "lastTouchedVersion": "2026.9.6" },
}
"#,
    );
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

#[test]
fn says_that_a_file_is_fine() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ gateway: { port: 18789 } }");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
    assert_snapshot!(sandbox.run("check --quiet openclaw.json"), @"");
}

#[test]
fn shows_every_syntax_error_and_checks_the_rest() {
    let sandbox = Sandbox::new().file("openclaw.json", "{\n  gateway: { port: 18789 # local\n  },\n  ui: {\n");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

#[test]
fn points_into_included_files() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { $include: './parts/gateway.json5' } }")
        .file("parts/gateway.json5", "{\n  bind: 'loopback',\n  colour: 'red',\n}\n");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

#[test]
fn sums_up_several_files() {
    let sandbox = Sandbox::new()
        .file("a/openclaw.json", "{}")
        .file("b/openclaw.json", "{ nope: 1 }")
        .file("c/openclaw.json", "{}");
    assert_snapshot!(sandbox.run("check ."), @"");
}

#[test]
fn cuts_long_lines_around_the_finding() {
    let filler = "x".repeat(400);
    let text = format!(
        "{{ ui: {{ assistant: {{ name: '{filler}' }} }}, gateway: {{ prot: 1 }}, logging: {{ file: '{filler}' }} }}"
    );
    let sandbox = Sandbox::new().file("openclaw.json", text);
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

#[test]
fn marks_the_right_columns_of_any_text() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ ui: { assistant: { name: '日本語 ok' } },\tgateway: { prot: 1 } }\r\n// end\r\n");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

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
    assert_snapshot!(sandbox.run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (from meta.lastTouchedVersion)

    error[gateway-mode-missing]: the gateway does not start without `gateway.mode`
     --> openclaw.json:3:3
      |
    3 |   "gateway": { "bind": "localhost", "port": "18789" },
      |   ^^^^^^^^^ gateway
      |
      = help: set it to "local" where the gateway runs, to "remote" where only its clients do
      = fix: add `mode: "local"` (unsafe: look at the result)

    error[invalid-value]: the string "localhost" is not allowed here
     --> openclaw.json:3:24
      |
    3 |   "gateway": { "bind": "localhost", "port": "18789" },
      |                        ^^^^^^^^^^^ gateway.bind
      |
      = help: use "auto", "custom", "lan", "loopback" or "tailnet"
      = fix: write "loopback" (safe)

    error[wrong-type]: expected a whole number, got the string "18789"
     --> openclaw.json:3:45
      |
    3 |   "gateway": { "bind": "localhost", "port": "18789" },
      |                                             ^^^^^^^ gateway.port
      |
      = fix: write 18789 (safe)

    error[unknown-key]: unknown key "bot_token"
     --> openclaw.json:5:19
      |
    5 |     "telegram": { "bot_token": "••••••••••••••", "enabled": true },
      |                   ^^^^^^^^^^^ channels.telegram.bot_token
      |
      = help: did you mean `botToken`?
      = fix: rename `bot_token` to `botToken` (unsafe: look at the result)

    ✗ openclaw.json: 4 errors; OpenClaw 2026.9.6 refuses this file
    "#);
}

#[test]
fn says_that_a_file_is_fine() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ gateway: { port: 18789 } }");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    ");
    assert_snapshot!(sandbox.run("check --quiet openclaw.json"), @"exit 0");
}

#[test]
fn points_into_included_files() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { $include: './parts/gateway.json5' } }")
        .file("parts/gateway.json5", "{\n  bind: 'loopback',\n  colour: 'red',\n}\n");
    assert_snapshot!(sandbox.run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    error[unknown-key]: unknown key "colour"
     --> parts/gateway.json5:3:3
      |
    3 |   colour: 'red',
      |   ^^^^^^ gateway.colour
      |
      = help: no release knows this key; `openclaw-lint explain gateway` lists the keys here
      = fix: remove `gateway.colour` (unsafe: look at the result)

    ✗ openclaw.json: 1 error; OpenClaw 2026.9.6 refuses this file
    "#);
}

#[test]
fn sums_up_several_files() {
    let sandbox = Sandbox::new()
        .file("a/openclaw.json", "{}")
        .file("b/openclaw.json", "{ nope: 1 }")
        .file("c/openclaw.json", "{}");
    assert_snapshot!(sandbox.run("check ."), @r#"
    exit 1
    --- stdout
    ✓ a/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    b/openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    error[unknown-key]: unknown key "nope"
     --> b/openclaw.json:1:3
      |
    1 | { nope: 1 }
      |   ^^^^ nope
      |
      = help: no release knows this key; `openclaw-lint explain .` lists the keys here
      = fix: remove `nope` (unsafe: look at the result)

    ✗ b/openclaw.json: 1 error; OpenClaw 2026.9.6 refuses this file
    ✓ c/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)

    ✗ 1 of 3 files refused; 1 error
    "#);
}

#[test]
fn cuts_long_lines_around_the_finding() {
    let filler = "x".repeat(400);
    let text =
        format!("{{ logging: {{ file: '{filler}' }}, gateway: {{ prot: 1 }}, env: {{ vars: {{ x: '{filler}' }} }} }}");
    let sandbox = Sandbox::new().file("openclaw.json", text);
    assert_snapshot!(sandbox.run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    error[unknown-key]: unknown key "prot"
     --> openclaw.json:1:437
      |
    1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }, gateway: { prot: 1 }, env: { vars: { x: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
      |                                                            ^^^^ gateway.prot
      |
      = help: did you mean `port`?
      = fix: rename `prot` to `port` (unsafe: look at the result)

    ✗ openclaw.json: 1 error; OpenClaw 2026.9.6 refuses this file
    "#);
}

#[test]
fn marks_the_right_columns_of_any_text() {
    let sandbox =
        Sandbox::new().file("openclaw.json", "{ logging: { file: '日本語 ok' },\tgateway: { prot: 1 } }\r\n// end\r\n");
    assert_snapshot!(sandbox.run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    error[unknown-key]: unknown key "prot"
     --> openclaw.json:1:43
      |
    1 | { logging: { file: '日本語 ok' },    gateway: { prot: 1 } }
      |                                                 ^^^^ gateway.prot
      |
      = help: did you mean `port`?
      = fix: rename `prot` to `port` (unsafe: look at the result)

    ✗ openclaw.json: 1 error; OpenClaw 2026.9.6 refuses this file
    "#);
}

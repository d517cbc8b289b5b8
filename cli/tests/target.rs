//! Which release a run checks against.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn touched(version: &str) -> Sandbox {
    Sandbox::new().file("openclaw.json", format!("{{ meta: {{ lastTouchedVersion: '{version}' }} }}"))
}

#[test]
fn follows_the_release_that_wrote_the_file() {
    assert_snapshot!(touched("2026.9.6").run("check openclaw.json"), @r#"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.9.6 accepts this file (from meta.lastTouchedVersion)
    "#);
    assert_snapshot!(touched("2026.4.6").run("check openclaw.json"), @"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.4.5 accepts this file (from meta.lastTouchedVersion: 2026.4.6 is not a known release; checked against the one before it, 2026.4.5)
    ");
    assert_snapshot!(touched("2030.1.1").run("check openclaw.json"), @"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.9.6 accepts this file (from meta.lastTouchedVersion: 2030.1.1 is newer than every known release; checked against the newest, 2026.9.6)
    ");
    assert_snapshot!(touched("2020.1.1").run("check openclaw.json"), @r#"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.1.30 accepts this file (from meta.lastTouchedVersion: 2020.1.1 is older than every known release; checked against the oldest, 2026.1.30)
    "#);
    assert_snapshot!(touched("soon").run("check openclaw.json"), @r#"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; meta.lastTouchedVersion is "soon", no version)
    "#);
}

#[test]
fn takes_a_release_or_a_month() {
    let sandbox = touched("2026.9.6");
    assert_snapshot!(sandbox.run("check openclaw.json --target latest"), @r#"
    exit 0
    --- stdout
    ✓ openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest)
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --target 2026.4"), @"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.4.29 (from --target)

    info[written-by-newer]: 2026.9.6 wrote this config, which is newer than 2026.4.29
     --> openclaw.json:1:31
      |
    1 | { meta: { lastTouchedVersion: '2026.9.6' } }
      |                               ^^^^^^^^^^ meta.lastTouchedVersion
      |
      = help: check it against 2026.9.6, or update OpenClaw

    ✓ openclaw.json: 1 note; OpenClaw 2026.4.29 accepts this file
    ");
    assert_snapshot!(sandbox.run("check openclaw.json --target v2026.2.9"), @"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.2.9 (from --target)

    info[written-by-newer]: 2026.9.6 wrote this config, which is newer than 2026.2.9
     --> openclaw.json:1:31
      |
    1 | { meta: { lastTouchedVersion: '2026.9.6' } }
      |                               ^^^^^^^^^^ meta.lastTouchedVersion
      |
      = help: check it against 2026.9.6, or update OpenClaw

    ✓ openclaw.json: 1 note; OpenClaw 2026.2.9 accepts this file
    ");
    assert_snapshot!(sandbox.run("check openclaw.json --target 2026.2.10"), @"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.2.9 (2026.2.10 is not a known release; checked against the one before it, 2026.2.9)

    info[written-by-newer]: 2026.9.6 wrote this config, which is newer than 2026.2.9
     --> openclaw.json:1:31
      |
    1 | { meta: { lastTouchedVersion: '2026.9.6' } }
      |                               ^^^^^^^^^^ meta.lastTouchedVersion
      |
      = help: check it against 2026.9.6, or update OpenClaw

    ✓ openclaw.json: 1 note; OpenClaw 2026.2.9 accepts this file
    ");
    assert_snapshot!(sandbox.run("check openclaw.json --target newest"), @r#"
    exit 2
    --- stderr
    error: invalid value 'newest' for '--target <RELEASE>': no OpenClaw release is called "newest"; use "latest", a month such as 2026.4, or a version such as 2026.4.14

    For more information, try '--help'.
    "#);
}

#[test]
fn one_file_two_releases() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ agents: { list: [{ id: 'main' }] } }");
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --target 2026.2.9"), @r#"
    exit 0
    --- stdout
    openclaw.json:1:1: warning[gateway-mode-missing] the gateway does not start without `gateway.mode`
    --- stderr
    ✓ 1 file accepted; 1 warning
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --target 2026.9.6"), @r#"
    exit 0
    --- stdout
    openclaw.json:1:1: warning[gateway-mode-missing] the gateway does not start without `gateway.mode`
    openclaw.json:1:13: warning[agents-list-moved] the roster has moved to `agents.entries` (agents.list)
    --- stderr
    ✓ 1 file accepted; 2 warnings
    "#);
}

#[cfg(unix)]
#[test]
fn finds_the_installed_release() {
    let sandbox = touched("2026.9.6");
    let sandbox = sandbox
        .file("lib/node_modules/openclaw/package.json", r#"{ "name": "openclaw", "version": "2026.4.6" }"#)
        .file("lib/node_modules/openclaw/openclaw.mjs", "")
        .file("bin/other", "");
    std::os::unix::fs::symlink("../lib/node_modules/openclaw/openclaw.mjs", sandbox.path("bin/openclaw")).unwrap();
    assert_snapshot!(sandbox.run("check openclaw.json --target installed"), @"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.4.5 (installed in [DIR]/lib/node_modules/openclaw: 2026.4.6 is not a known release; checked against the one before it, 2026.4.5)

    info[written-by-newer]: 2026.9.6 wrote this config, which is newer than 2026.4.5
     --> openclaw.json:1:31
      |
    1 | { meta: { lastTouchedVersion: '2026.9.6' } }
      |                               ^^^^^^^^^^ meta.lastTouchedVersion
      |
      = help: check it against 2026.9.6, or update OpenClaw

    ✓ openclaw.json: 1 note; OpenClaw 2026.4.5 accepts this file
    ");
}

#[test]
fn takes_the_schema_of_an_install() {
    let sandbox = Sandbox::new()
        .file(
            "schema.json",
            r#"{ "type": "object", "properties": { "mine": { "type": "string" } }, "additionalProperties": false }"#,
        )
        .file("openclaw.json", "{ mine: 1, gateway: {} }")
        .file("no-schema.json", "[]");
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --schema schema.json"), @r#"
    exit 1
    --- stdout
    openclaw.json:1:9: error[wrong-type] expected a string, got the number 1 (mine)
    openclaw.json:1:12: error[unknown-key] unknown key "gateway" (gateway)
    --- stderr
    ✗ 1 file refused; 2 errors
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --schema schema.json --ignore unknown-key,wrong-type"), @r#"
    exit 0
    --- stdout
    ✗ openclaw.json: 2 findings not shown; OpenClaw 2026.9.6 refuses this file (the latest; no meta.lastTouchedVersion in the file; keys and values by schema.json)
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --schema no-schema.json"), @r#"
    exit 2
    --- stderr
    error: no-schema.json is not a JSON Schema: it is not an object
    help: use the output of `openclaw config schema`
    "#);
}

#[test]
fn takes_the_schema_that_openclaw_prints() {
    // Patterns that only ECMA knows, and the envelope of the gateway.
    let sandbox = Sandbox::new()
        .file(
            "schema.json",
            r#"{ "schema": { "properties": { "id": { "type": "string", "pattern": "^[^\\0]+$" } } } }"#,
        )
        .file("broken.json", r#"{ "properties": { "id": { "pattern": "(" } } }"#)
        .file("openclaw.json", "{ id: '' }");
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --schema schema.json"), @r#"
    exit 1
    --- stdout
    openclaw.json:1:7: error[invalid-value] an empty string does not have the form that is expected here (id)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --schema broken.json"), @r#"
    exit 2
    --- stderr
    error: broken.json is not a JSON Schema: "(" is not a "regex"
    help: use the output of `openclaw config schema`
    "#);
}

//! Which release a run checks against.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn touched(version: &str) -> Sandbox {
    Sandbox::new().file("openclaw.json", format!("{{ meta: {{ lastTouchedVersion: '{version}' }} }}"))
}

#[test]
fn follows_the_release_that_wrote_the_file() {
    assert_snapshot!(touched("2026.9.6").run("check openclaw.json"), @"");
    assert_snapshot!(touched("2026.4.6").run("check openclaw.json"), @"");
    assert_snapshot!(touched("2030.1.1").run("check openclaw.json"), @"");
    assert_snapshot!(touched("2020.1.1").run("check openclaw.json"), @"");
    assert_snapshot!(touched("soon").run("check openclaw.json"), @"");
}

#[test]
fn takes_a_release_or_a_month() {
    let sandbox = touched("2026.9.6");
    assert_snapshot!(sandbox.run("check openclaw.json --target latest"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --target 2026.4"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --target v2026.2.9"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --target 2026.2.10"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --target newest"), @"");
}

#[test]
fn one_file_two_releases() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ agents: { list: [{ id: 'main' }] } }");
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --target 2026.2.9"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --target 2026.9.6"), @"");
}

#[cfg(unix)]
#[test]
fn finds_the_installed_release() {
    let sandbox = touched("2026.9.6");
    assert!(
        sandbox.run("check openclaw.json --target installed").contains("no installed OpenClaw was found")
            || cfg!(not(test))
    );
    let sandbox = sandbox
        .file("lib/node_modules/openclaw/package.json", r#"{ "name": "openclaw", "version": "2026.4.6" }"#)
        .file("lib/node_modules/openclaw/openclaw.mjs", "")
        .file("bin/other", "");
    std::os::unix::fs::symlink("../lib/node_modules/openclaw/openclaw.mjs", sandbox.path("bin/openclaw")).unwrap();
    assert_snapshot!(sandbox.run("check openclaw.json --target installed"), @"");
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
    assert_snapshot!(sandbox.run("check openclaw.json --format concise --schema schema.json"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --schema no-schema.json"), @"");
}

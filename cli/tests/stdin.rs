//! Configs on standard input.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn reads_standard_input() {
    let sandbox = Sandbox::new();
    assert_snapshot!(sandbox.run_with("check - --format concise", "{ nope: 1 }"), @r#"
    exit 1
    --- stdout
    openclaw.json:1:3: error[unknown-key] unknown key "nope" (nope)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
    assert_snapshot!(sandbox.run_with("check - --stdin-filename sub/my.json --format concise", "{ nope: 1 }"), @r#"
    exit 1
    --- stdout
    sub/my.json:1:3: error[unknown-key] unknown key "nope" (nope)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
}

#[test]
fn includes_relative_to_the_name() {
    let sandbox = Sandbox::new().file("sub/part.json5", "{ nope: 1 }");
    let text = "{ gateway: { $include: './part.json5' } }";
    assert_snapshot!(sandbox.run_with("check - --stdin-filename sub/openclaw.json --format concise", text), @r#"
    exit 1
    --- stdout
    sub/part.json5:1:3: error[unknown-key] unknown key "nope" (gateway.nope)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
}

#[test]
fn reads_it_once() {
    assert_snapshot!(Sandbox::new().run("check - -"), @r#"
    exit 2
    --- stderr
    error: standard input can be read once only
    "#);
    assert_snapshot!(Sandbox::new().run("check - --files-from -"), @r#"
    exit 2
    --- stderr
    error: standard input can be read once only
    "#);
}

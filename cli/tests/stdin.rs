//! Configs on standard input.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn reads_standard_input() {
    let sandbox = Sandbox::new();
    assert_snapshot!(sandbox.run_with("check - --format concise", "{ nope: 1 }"), @"");
    assert_snapshot!(sandbox.run_with("check - --stdin-filename sub/my.json --format concise", "{ nope: 1 }"), @"");
}

#[test]
fn includes_relative_to_the_name() {
    let sandbox = Sandbox::new().file("sub/part.json5", "{ nope: 1 }");
    let text = "{ gateway: { $include: './part.json5' } }";
    assert_snapshot!(sandbox.run_with("check - --stdin-filename sub/openclaw.json --format concise", text), @"");
}

#[test]
fn reads_it_once() {
    assert_snapshot!(Sandbox::new().run("check - -"), @"");
    assert_snapshot!(Sandbox::new().run("check - --files-from -"), @"");
}

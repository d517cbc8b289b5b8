//! One line a finding.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn writes_findings_to_stdout_and_the_total_to_stderr() {
    let sandbox =
        Sandbox::new().file("a.json", "{\n  gateway: { bind: 'localhost', 'ключ': 1 },\n}").file("b.json", "{}");
    assert_snapshot!(sandbox.run("check --format concise a.json b.json"), @r#"
    exit 1
    --- stdout
    a.json:2:20: error[invalid-value] the string "localhost" is not allowed here (gateway.bind)
    a.json:2:33: error[unknown-key] unknown key "ключ" (gateway.ключ)
    --- stderr
    ✗ 1 of 2 files refused; 2 errors
    "#);
    assert_snapshot!(sandbox.run("check --format concise --quiet a.json b.json"), @r#"
    exit 1
    --- stdout
    a.json:2:20: error[invalid-value] the string "localhost" is not allowed here (gateway.bind)
    a.json:2:33: error[unknown-key] unknown key "ключ" (gateway.ключ)
    "#);
}

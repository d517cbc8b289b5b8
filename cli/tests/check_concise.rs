//! One line a finding.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn writes_findings_to_stdout_and_the_total_to_stderr() {
    let sandbox =
        Sandbox::new().file("a.json", "{\n  gateway: { bind: 'localhost', 'ключ': 1 },\n}").file("b.json", "{}");
    assert_snapshot!(sandbox.run("check --format concise a.json b.json"), @"");
    assert_snapshot!(sandbox.run("check --format concise --quiet a.json b.json"), @"");
}

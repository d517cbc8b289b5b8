//! Pages about config keys and rules.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn explain(arguments: &str) -> String {
    Sandbox::new().run(&format!("explain {arguments}"))
}

#[test]
fn explains_a_setting() {
    assert_snapshot!(explain("gateway.bind"), @"");
    assert_snapshot!(explain("agents.defaults.models.*.params"), @"");
}

#[test]
fn tells_when_a_setting_changed() {
    assert_snapshot!(explain("gateway.auth.token"), @"");
}

#[test]
fn tells_where_a_setting_went() {
    assert_snapshot!(explain("agents.list[0].id"), @"");
    assert_snapshot!(explain("agents.entries --target 2026.2.9"), @"");
    assert_snapshot!(explain("meta.lastTouchedAt"), @"");
}

#[test]
fn offers_other_keys() {
    assert_snapshot!(explain("gateway.bnd"), @"");
    assert_snapshot!(explain("gatewy.bind"), @"");
    assert_snapshot!(explain("cacheRetention"), @"");
    assert_snapshot!(explain("complete.nonsense"), @"");
    assert_snapshot!(explain("a..b"), @"");
}

#[test]
fn explains_a_rule() {
    assert_snapshot!(explain("variable-missing"), @"");
}

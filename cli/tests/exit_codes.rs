//! 0 is clean, 1 are findings, 2 is an error of the run.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn sandbox() -> Sandbox {
    Sandbox::new()
        .file("good.json", "{}")
        .file("bad.json", "{ nope: 1 }")
        .file("warned.json", b"{ ui: { assistant: { name: 'caf\xE9' } } }")
}

fn code(arguments: &str) -> i32 {
    sandbox().output(arguments, "").0
}

#[test]
fn follows_the_worst_finding() {
    assert_eq!(code("check good.json"), 0);
    assert_eq!(code("check good.json bad.json"), 1);
    assert_eq!(code("check warned.json"), 0);
    assert_eq!(code("check warned.json --fail-on warning"), 1);
    assert_eq!(code("check warned.json --fail-on info"), 1);
    assert_eq!(code("check bad.json --exit-zero"), 0);
}

#[test]
fn counts_only_what_is_reported() {
    assert_eq!(code("check bad.json --ignore unknown-key"), 0);
    assert_eq!(code("check bad.json --select syntax-error,wrong-type"), 0);
    assert_eq!(code("check bad.json --select unknown-key"), 1);
    assert_eq!(code("check warned.json --fail-on warning --severity error"), 0);
    assert_snapshot!(sandbox().run("check bad.json --ignore unknown-key"), @"");
}

#[test]
fn findings_never_hide_an_error_of_the_run() {
    assert_snapshot!(sandbox().run("check bad.json missing.json good.json --format concise"), @"");
    assert_eq!(code("check missing.json --exit-zero"), 2);
    assert_eq!(code("check good.json missing.json"), 2);
}

#[test]
fn explains_wrong_usage() {
    assert_snapshot!(sandbox().run("check good.json --select unknwon-key"), @"");
    assert_snapshot!(sandbox().run("check good.json --ignore nonsense"), @"");
    assert_eq!(code("check good.json --format xml"), 2);
    assert_eq!(code("nonsense"), 2);
    assert_eq!(code("--version"), 0);
}

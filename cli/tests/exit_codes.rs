//! 0 is clean, 1 are findings, 2 is an error of the run.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

fn sandbox() -> Sandbox {
    Sandbox::new()
        .file("good.json", "{}")
        .file("bad.json", "{ nope: 1 }")
        .file("warned.json", b"{ logging: { file: 'caf\xE9' } }")
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
    assert_snapshot!(sandbox().run("check bad.json --ignore unknown-key"), @r#"
    exit 0
    --- stdout
    ✗ bad.json: 1 finding not shown; OpenClaw 2026.9.6 refuses this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
}

#[test]
fn findings_never_hide_an_error_of_the_run() {
    assert_snapshot!(sandbox().run("check bad.json missing.json good.json --format concise"), @r#"
    exit 2
    --- stdout
    bad.json:1:3: error[unknown-key] unknown key "nope" (nope)
    --- stderr
    error: cannot read missing.json: no such file or folder
    ✗ 1 of 2 files refused; 1 error
    "#);
    assert_eq!(code("check missing.json --exit-zero"), 2);
    assert_eq!(code("check good.json missing.json"), 2);
}

#[test]
fn explains_wrong_usage() {
    assert_snapshot!(sandbox().run("check good.json --select unknwon-key"), @r#"
    exit 2
    --- stderr
    error: there is no rule called "unknwon-key"; did you mean unknown-key?
    "#);
    assert_snapshot!(sandbox().run("check good.json --ignore nonsense"), @r#"
    exit 2
    --- stderr
    error: there is no rule called "nonsense"
    help: `openclaw-lint rules` lists them all
    "#);
    assert_eq!(code("check good.json --format xml"), 2);
    assert_eq!(code("nonsense"), 2);
    assert_eq!(code("--version"), 0);
}

#[test]
fn does_not_mind_a_reader_that_goes_away() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_openclaw-lint"))
        .args(["schema", "--target", "latest"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn quiet_prints_findings_only() {
    assert_snapshot!(sandbox().run("check bad.json --severity error --ignore unknown-key --quiet"), @r#"exit 0"#);
}

/// What was meant is said for commands and options, as for rules.
#[test]
fn mistyped_words_get_a_suggestion() {
    let sandbox = sandbox();
    for (arguments, meant) in [("chek good.json", "'check'"), ("check --targt latest good.json", "'--target'")] {
        let (code, _, err) = sandbox.output(arguments, "");
        assert_eq!(code, 2, "{err}");
        assert!(err.contains("similar") && err.contains(meant), "{err}");
    }
}

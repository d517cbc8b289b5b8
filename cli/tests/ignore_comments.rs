//! `openclaw-lint-ignore` comments, as the command shows what they do.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

const CONFIG: &str = "{
  gateway: { mode: 'local' },
  // openclaw-lint-ignore unknown-key: our plugin reads it
  colour: 1,
  ui: {}, ui: {}, // openclaw-lint-ignore duplicate-key: the template adds one
  /* openclaw-lint-ignore dm-open */
  env: {},
  // openclaw-lint-ignore unknwon-key: a slip
  shape: 2,
}
";

fn sandbox() -> Sandbox {
    Sandbox::new().file("openclaw.json", CONFIG)
}

#[test]
fn silence_findings_and_are_looked_at_themselves() {
    assert_snapshot!(sandbox().run("check openclaw.json"), @"");
}

#[test]
fn can_be_passed_over() {
    assert_snapshot!(sandbox().run("check --format concise --no-ignore-comments openclaw.json"), @"");
    let off = sandbox().file(".openclaw-lint.json5", "{ ignoreComments: false }");
    assert_eq!(
        off.run("check --format concise openclaw.json"),
        sandbox().run("check --format concise --no-ignore-comments openclaw.json")
    );
}

#[test]
fn are_not_called_unused_by_a_narrow_run() {
    for options in ["--select duplicate-key", "--select unknown-key", "--select ignore-unused"] {
        let out = sandbox().run(&format!("check --format concise openclaw.json {options}"));
        assert!(!out.contains("dm-open"), "{options}: {out}");
    }
    let off = sandbox().file(".openclaw-lint.json5", "{ rules: { 'dm-open': 'off' } }");
    assert!(!off.run("check --format concise openclaw.json").contains("ignore-unused"));
    assert!(sandbox().run("check --format concise openclaw.json").contains("ignore-unused"));
}

#[test]
fn are_counted_in_json() {
    let count = |arguments: &str| {
        let (_, out, _) = sandbox().output(arguments, "");
        let json: Value = serde_json::from_str(&out).unwrap();
        (json["files"][0]["suppressed"].clone(), json["files"][0]["accepted"].clone())
    };
    assert_eq!(count("check --format json openclaw.json"), (2.into(), false.into()));
    assert_eq!(count("check --format json --no-ignore-comments openclaw.json"), (Value::Null, false.into()));
}

#[test]
fn keep_fix_away_and_are_mended_when_unused() {
    assert_snapshot!(sandbox().run("fix --diff --unsafe openclaw.json"), @"");
    assert_snapshot!(sandbox().run("fix --diff --unsafe --no-ignore-comments --only unknown-key openclaw.json"), @"");
}

#[test]
fn work_in_included_files() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { mode: 'local' }, $include: './a.json5' } // openclaw-lint-ignore-file unknown-key: not here\n")
        .file("a.json5", "{ colour: 1 } // openclaw-lint-ignore unknown-key: here\n");
    assert_snapshot!(sandbox.run("check --format concise openclaw.json"), @"");
    sandbox.run("fix openclaw.json");
    assert_snapshot!(std::fs::read_to_string(sandbox.path("openclaw.json")).unwrap(), @"");
}

#[test]
fn hold_no_secret_back_and_show_none() {
    let secret = format!("sk-ant-api03-{}", "made-up-".repeat(8));
    let text = format!("{{ gateway: {{ mode: 'local' }} }} // openclaw-lint-ignore {secret}: x");
    for format in ["pretty", "concise", "json"] {
        let out = Sandbox::new().file("openclaw.json", &text).run(&format!("check --format {format} openclaw.json"));
        assert!(out.contains("ignore-unknown-rule") && !out.contains("made-up-made-up"), "{format}: {out}");
    }
}

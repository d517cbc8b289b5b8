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
    assert_snapshot!(sandbox().run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    warning[ignore-unused]: `dm-open` finds nothing here to ignore
     --> openclaw.json:6:3
      |
    6 |   /* openclaw-lint-ignore dm-open */
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it is about its own line, or about the next one when it has its line to itself
      = fix: remove the comment (safe)

    info[ignore-without-reason]: this ignore comment does not say why
     --> openclaw.json:6:3
      |
    6 |   /* openclaw-lint-ignore dm-open */
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write the reason behind a colon: `openclaw-lint-ignore dm-open: …`

    warning[ignore-unknown-rule]: there is no rule called "unknwon-key"
     --> openclaw.json:8:27
      |
    8 |   // openclaw-lint-ignore unknwon-key: a slip
      |                           ^^^^^^^^^^^
      |
      = help: did you mean `unknown-key`?

    error[unknown-key]: unknown key "shape"
     --> openclaw.json:9:3
      |
    9 |   shape: 2,
      |   ^^^^^ shape
      |
      = help: no release knows this key; `openclaw-lint explain .` lists the keys here
      = fix: remove `shape` (unsafe: look at the result)

    ✗ openclaw.json: 1 error, 2 warnings, 1 note (2 more not shown); OpenClaw 2026.9.6 refuses this file
    "#);
}

#[test]
fn can_be_passed_over() {
    assert_snapshot!(sandbox().run("check --format concise --no-ignore-comments openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json:4:3: error[unknown-key] unknown key "colour" (colour)
    openclaw.json:5:11: warning[duplicate-key] the key "ui" is written twice (ui)
    openclaw.json:6:3: warning[ignore-unused] `dm-open` finds nothing here to ignore
    openclaw.json:6:3: info[ignore-without-reason] this ignore comment does not say why
    openclaw.json:8:27: warning[ignore-unknown-rule] there is no rule called "unknwon-key"
    openclaw.json:9:3: error[unknown-key] unknown key "shape" (shape)
    --- stderr
    ✗ 1 file refused; 2 errors, 3 warnings, 1 note
    "#);
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
    assert_snapshot!(sandbox().run("fix --diff --unsafe openclaw.json"), @"
    exit 1
    --- stdout
    --- openclaw.json
    +++ openclaw.json
    @@ -3,8 +3,5 @@
       // openclaw-lint-ignore unknown-key: our plugin reads it
       colour: 1,
       ui: {}, ui: {}, // openclaw-lint-ignore duplicate-key: the template adds one
    -  /* openclaw-lint-ignore dm-open */
       env: {},
    -  // openclaw-lint-ignore unknwon-key: a slip
    -  shape: 2,
     }
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [ignore-unused] remove the comment
      ✓ [unknown-key] remove `shape` (unsafe)
    ✗ 2 fixes would be applied; OpenClaw refuses the file for what is silenced
    ");
    assert_snapshot!(sandbox().run("fix --diff --unsafe --no-ignore-comments --only unknown-key openclaw.json"), @"
    exit 1
    --- stdout
    --- openclaw.json
    +++ openclaw.json
    @@ -1,10 +1,6 @@
     {
       gateway: { mode: 'local' },
    -  // openclaw-lint-ignore unknown-key: our plugin reads it
    -  colour: 1,
       ui: {}, ui: {}, // openclaw-lint-ignore duplicate-key: the template adds one
       /* openclaw-lint-ignore dm-open */
       env: {},
    -  // openclaw-lint-ignore unknwon-key: a slip
    -  shape: 2,
     }
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [unknown-key] remove `colour` (unsafe)
      ✓ [unknown-key] remove `shape` (unsafe)
    ✓ 2 fixes would be applied; no error is left
    ");
}

#[test]
fn work_in_included_files() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { mode: 'local' }, $include: './a.json5' } // openclaw-lint-ignore-file unknown-key: not here\n")
        .file("a.json5", "{ colour: 1 } // openclaw-lint-ignore unknown-key: here\n");
    assert_snapshot!(sandbox.run("check --format concise openclaw.json"), @"
    exit 0
    --- stdout
    openclaw.json:1:55: warning[ignore-unused] `unknown-key` finds nothing in this file to ignore
    --- stderr
    ✗ 1 file refused; 1 warning
    ");
    sandbox.run("fix openclaw.json");
    assert_snapshot!(std::fs::read_to_string(sandbox.path("openclaw.json")).unwrap(), @"{ gateway: { mode: 'local' }, $include: './a.json5' }");
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

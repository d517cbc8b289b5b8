//! The schema of a release.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

#[test]
fn prints_or_writes_the_schema_of_a_release() {
    let sandbox = Sandbox::new();
    let (code, out, err) = sandbox.output("schema --target 2026.2.9", "");
    assert_eq!((code, err.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(schema["title"], "OpenClaw config, release 2026.2.9");
    assert_snapshot!(sandbox.run("schema --target 2026.2.9 -o my.schema.json"), @r#"exit 0"#);
    assert_eq!(std::fs::read_to_string(sandbox.path("my.schema.json")).unwrap(), out);
    assert_snapshot!(sandbox.run("schema -o missing/my.schema.json"), @r#"
    exit 2
    --- stderr
    error: cannot write missing/my.schema.json: no such file or folder
    "#);
}

#[test]
fn check_takes_it() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { port: 18789 } }")
        .file("bad.json", "{ gateway: { port: 'x' } }");
    sandbox.run("schema -o my.schema.json");
    assert_snapshot!(sandbox.run("check --format concise --schema my.schema.json openclaw.json bad.json"), @r#"
    exit 1
    --- stdout
    bad.json:1:20: error[wrong-type] expected a whole number, got the string "x" (gateway.port)
    --- stderr
    ✗ 1 of 2 files refused; 1 error
    "#);
}

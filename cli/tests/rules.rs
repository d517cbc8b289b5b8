//! The list of rules, and mistyped ids wherever one can be given.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

fn lines(arguments: &str, ids: &[&str]) -> String {
    let (_, out, _) = Sandbox::new().output(arguments, "");
    let wanted = |line: &&str| ids.contains(&line.split_whitespace().next().unwrap_or_default());
    out.lines().filter(wanted).map(|line| format!("{line}\n")).collect()
}

#[test]
fn shows_levels_for_a_release_and_fixes() {
    let ids = ["variable-missing", "moved-key", "unknown-key", "heartbeat-every"];
    assert_snapshot!(lines("rules", &ids), @"
    variable-missing            warning              A `${NAME}` in a string has no value
    unknown-key                 error    unsafe fix  A key that the release does not know
    moved-key                   error    fix         A key that has another place or name in this release
    heartbeat-every             error                The interval of a heartbeat is not a duration
    ");
    assert_snapshot!(lines("rules --target 2026.2.9", &ids), @"
    variable-missing            error                A `${NAME}` in a string has no value
    unknown-key                 error    unsafe fix  A key that the release does not know
    moved-key                   error    fix         A key that has another place or name in this release
    heartbeat-every             error                The interval of a heartbeat is not a duration
    ");
    let (_, out, _) = Sandbox::new().output("rules --format json --target 2026.2.9", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["target"], "2026.2.9");
    let rule = json["rules"].as_array().unwrap().iter().find(|rule| rule["id"] == "variable-missing").unwrap();
    assert_snapshot!(format!("{rule:#}"), @r#"
    {
      "id": "variable-missing",
      "summary": "A `${NAME}` in a string has no value",
      "severity": "error",
      "refuses": true,
      "fix": null,
      "levels": [
        {
          "since": null,
          "severity": "error",
          "refuses": true
        },
        {
          "since": "2026.3.7",
          "severity": "warning",
          "refuses": false
        }
      ]
    }
    "#);
}

#[test]
fn offers_the_rule_that_was_meant() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    for arguments in [
        "check openclaw.json --select mooved-key",
        "check openclaw.json --ignore mooved-key",
        "fix openclaw.json --only mooved-key",
        "fix openclaw.json --select mooved-key",
        "fix openclaw.json --ignore mooved-key",
        "explain mooved-key",
    ] {
        let (code, _, err) = sandbox.output(arguments, "");
        assert_eq!(
            (code, err.as_str()),
            (2, "error: there is no rule called \"mooved-key\"; did you mean moved-key?\n"),
            "{arguments}"
        );
    }
}

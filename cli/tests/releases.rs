//! Lists of releases and rules.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

#[test]
fn lists_releases_newest_first() {
    let (code, out, _) = Sandbox::new().output("releases", "");
    let head: String = out.lines().take(3).collect::<Vec<_>>().join("\n");
    assert_eq!(code, 0);
    assert_snapshot!(head, @r#"
    release     config paths  channels  plugins
    2026.9.6            6554        26       63  latest
    2026.9.1            6460        26       59
    "#);
    let (_, out, _) = Sandbox::new().output("releases --format json", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    let releases = json["releases"].as_array().unwrap();
    assert_eq!(releases.iter().filter(|release| release["latest"] == true).count(), 1);
    assert_eq!(releases[0]["latest"], true);
}

#[test]
fn lists_every_rule() {
    let (_, out, _) = Sandbox::new().output("rules --format json", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    let (_, list, _) = Sandbox::new().output("rules", "");
    assert_eq!(json["rules"].as_array().unwrap().len(), list.lines().count());
    assert!(list.contains("unknown-key"), "{list}");
}

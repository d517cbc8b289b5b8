//! Lists of releases and rules.

mod common;

use common::Sandbox;
use serde_json::Value;

#[test]
fn lists_releases_newest_first() {
    let (code, out, _) = Sandbox::new().output("releases", "");
    assert_eq!(code, 0);
    let names: Vec<&str> = out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names[..2], ["release", "2026.9.6"]);
    assert!(out.lines().filter(|line| line.ends_with("latest")).eq(out.lines().skip(1).take(1)), "{out}");
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

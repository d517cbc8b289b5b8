//! JSON, version 1.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

fn pretty(text: &str) -> String {
    format!("{:#}", serde_json::from_str::<Value>(text).unwrap())
}

#[test]
fn has_places_and_fixes() {
    let sandbox = Sandbox::new().file("a.json", "{\n  ui: { 'é': 1 }, gateway: { port: '18789' },\n}");
    let (code, out, err) = sandbox.output("check --format json a.json", "");
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(pretty(&out), @"");
}

#[test]
fn is_one_document_whatever_happens() {
    let sandbox = Sandbox::new().file("a.json", "{}").file("c.json", "{}");
    let (code, out, err) = sandbox.output("check --format json a.json missing.json c.json", "");
    assert_eq!(code, 2);
    assert_snapshot!(pretty(&out), @"");
    assert_snapshot!(err, @"");
    let (_, out, _) = sandbox.output("check --format json missing.json", "");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["files"], Value::Array(Vec::new()));
}

#[test]
fn keeps_the_order_of_many_files() {
    let mut sandbox = Sandbox::new();
    for number in 0..100 {
        sandbox = sandbox.file(&format!("{number:03}/openclaw.json"), "{}");
    }
    let (code, out, _) = sandbox.output("check --format json .", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    let paths: Vec<&str> =
        json["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!((code, paths.len()), (0, 100));
    assert!(paths.is_sorted(), "{paths:?}");
}

//! JSON, version 1.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

fn pretty(text: &str) -> String {
    serde_json::from_str::<Value>(text).map_or_else(|error| error.to_string(), |json| format!("{json:#}"))
}

#[test]
fn has_places_and_fixes() {
    let sandbox = Sandbox::new().file("a.json", "{\n  ui: { 'é': 1 }, gateway: { port: '18789' },\n}");
    let (code, out, err) = sandbox.output("check --format json a.json", "");
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(pretty(&out), @r#"
    {
      "version": 1,
      "files": [
        {
          "path": "a.json",
          "target": "2026.9.6",
          "accepted": false,
          "diagnostics": [
            {
              "rule": "unknown-key",
              "severity": "error",
              "message": "unknown key \"é\"",
              "help": "no release knows this key; the keys here are `prefs` and `seamColor`",
              "config_path": "ui.é",
              "file": "a.json",
              "range": {
                "start": {
                  "line": 2,
                  "column": 9,
                  "offset": 10
                },
                "end": {
                  "line": 2,
                  "column": 12,
                  "offset": 14
                }
              },
              "fixes": [
                {
                  "title": "remove `ui.é`",
                  "safety": "unsafe",
                  "edits": [
                    {
                      "file": "a.json",
                      "range": {
                        "start": {
                          "line": 2,
                          "column": 8,
                          "offset": 9
                        },
                        "end": {
                          "line": 2,
                          "column": 16,
                          "offset": 18
                        }
                      },
                      "text": ""
                    }
                  ]
                }
              ]
            },
            {
              "rule": "wrong-type",
              "severity": "error",
              "message": "expected a whole number, got the string \"18789\"",
              "help": null,
              "config_path": "gateway.port",
              "file": "a.json",
              "range": {
                "start": {
                  "line": 2,
                  "column": 36,
                  "offset": 38
                },
                "end": {
                  "line": 2,
                  "column": 43,
                  "offset": 45
                }
              },
              "fixes": [
                {
                  "title": "write 18789",
                  "safety": "safe",
                  "edits": [
                    {
                      "file": "a.json",
                      "range": {
                        "start": {
                          "line": 2,
                          "column": 36,
                          "offset": 38
                        },
                        "end": {
                          "line": 2,
                          "column": 43,
                          "offset": 45
                        }
                      },
                      "text": "18789"
                    }
                  ]
                }
              ]
            }
          ]
        }
      ],
      "summary": {
        "files": 1,
        "accepted": 0,
        "refused": 1,
        "errors": 2,
        "warnings": 0,
        "infos": 0,
        "problems": []
      }
    }
    "#);
}

#[test]
fn is_one_document_whatever_happens() {
    let sandbox = Sandbox::new().file("a.json", "{}").file("c.json", "{}");
    let (code, out, err) = sandbox.output("check --format json a.json missing.json c.json", "");
    assert_eq!(code, 2);
    assert_snapshot!(pretty(&out), @r#"
    {
      "version": 1,
      "files": [
        {
          "path": "a.json",
          "target": "2026.9.6",
          "accepted": true,
          "diagnostics": []
        },
        {
          "path": "c.json",
          "target": "2026.9.6",
          "accepted": true,
          "diagnostics": []
        }
      ],
      "summary": {
        "files": 2,
        "accepted": 2,
        "refused": 0,
        "errors": 0,
        "warnings": 0,
        "infos": 0,
        "problems": [
          "cannot read missing.json: no such file or folder"
        ]
      }
    }
    "#);
    assert_snapshot!(err, @r#"error: cannot read missing.json: no such file or folder"#);
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

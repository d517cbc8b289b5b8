//! The published schema of `--format json` describes what the command really writes, and all of it.

mod common;
#[path = "common/published.rs"]
mod published;

use common::Sandbox;
use published::{close, schema};
use serde_json::Value;

#[test]
fn describes_real_reports() {
    let mut schema = schema("report");
    close(&mut schema);
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let sandbox = Sandbox::new()
        .file("fine.json", "{ gateway: { mode: 'local' } }")
        .file(
            "bad.json",
            "{ colour: 1, ui: {}, ui: {}, messages: { tts: { auto: 'inbound' } }, $include: './part.json5' }",
        )
        .file("part.json5", "{ shape: 1 } // openclaw-lint-ignore unknown-key: x")
        .file("broken.json", "{ gateway: { port: 1 # x\n } }")
        .file("many.json", format!("{{ {} }}", (0..1500).map(|n| format!("k{n}: 1,")).collect::<String>()))
        .file("first.json5", include_str!("../../examples/first-look.json5"));
    let mut members = std::collections::BTreeSet::new();
    for arguments in [
        "fine.json",
        "bad.json",
        "broken.json many.json first.json5",
        "missing.json",
        "fine.json missing.json bad.json",
    ] {
        let (_, out, _) = sandbox.output(&format!("check --format json {arguments}"), "");
        let report: Value = serde_json::from_str(&out).unwrap();
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{arguments}");
        names(&report, &mut members);
    }
    // Each member that is described was seen, so that none of this is true of nothing.
    let mut described = std::collections::BTreeSet::new();
    properties(&schema, &mut described);
    assert_eq!(members, described);
}

#[test]
fn refuses_other_documents() {
    let validator = jsonschema::draft7::new(&schema("report")).unwrap();
    for text in ["{}", r#"{ "version": 2, "files": [], "summary": {} }"#, r#"{ "version": 1, "files": [{}] }"#] {
        assert!(!validator.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
    }
}

fn names(value: &Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            names(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

fn properties(schema: &Value, found: &mut std::collections::BTreeSet<String>) {
    if let Value::Object(keywords) = schema {
        for (name, value) in keywords {
            if let ("properties", Value::Object(members)) = (name.as_str(), value) {
                found.extend(members.keys().cloned());
            }
            properties(value, found);
        }
    }
}

#[test]
fn the_guide_shows_a_real_report_and_every_member() {
    let guide = include_str!("../../docs/json.md");
    let block = |kind: &str| guide.split(&format!("```{kind}\n")).nth(1).unwrap().split("```").next().unwrap();
    let sandbox = Sandbox::new().file("openclaw.json", block("json5"));
    let (_, out, _) = sandbox.output("check --format json openclaw.json", "");
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(format!("{report:#}\n"), block("json"), "{report:#}");
    let mut described = std::collections::BTreeSet::new();
    properties(&schema("report"), &mut described);
    let missing: Vec<_> = described.iter().filter(|name| !guide.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

//! Rules about the text as a whole.

use super::support::{expect, found, report};

#[test]
fn the_root_is_an_object() {
    for text in ["null", "[]", "'x'", "5"] {
        expect("root-object", &[("2026.1.30", text, "!"), ("2026.9.6", text, "!")]);
    }
    expect("root-object", &[("2026.9.6", "{}", ""), ("2026.9.6", "", "")]);
}

#[test]
fn lost_members_are_told() {
    expect("proto-key", &[("2026.9.6", "{ gateway: { __proto__: { zzz: 1 } } }", "gateway.__proto__")]);
    let text = "{ gateway: { port: 1, port: 2 } }";
    expect("duplicate-key", &[("2026.9.6", text, "gateway.port")]);
    let report = report("2026.9.6", text);
    let diagnostic = report.diagnostics.iter().find(|diagnostic| diagnostic.rule == "duplicate-key").unwrap();
    assert!(diagnostic.labels[0].location.span.start < diagnostic.location.span.start);
    assert!(found("duplicate-key", &report).len() == 1 && report.accepted);
}

#[test]
fn newer_writers_are_told() {
    let meta = |version: &str| format!("{{ meta: {{ lastTouchedVersion: '{version}' }} }}");
    expect(
        "written-by-newer",
        &[
            ("2026.9.1", &meta("2026.9.6"), "meta.lastTouchedVersion"),
            ("2026.9.6", &meta("2026.9.6-1"), ""),
            ("2026.9.6", &meta("zzz"), ""),
            ("2026.9.6", &meta("2026.1.30"), ""),
        ],
    );
}

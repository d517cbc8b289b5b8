//! Every schema of every release can be used.

use openclaw_lint_core::document::{Document, NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::schema::{generate, validate};

/// Compiles the complete schema of some releases, patterns and all.
fn compile(part: usize) {
    let versions = History::get().versions();
    for (index, release) in versions.iter().enumerate().filter(|(index, _)| index % 4 == part) {
        let document = Document::load("openclaw.json", "{}", &NoFiles, &UnknownEnvironment, release);
        let issues = validate::against(&document, generate::schema(index));
        assert_eq!(issues, Ok(Vec::new()), "{release}");
    }
}

#[test]
fn a_first_quarter_compiles() {
    compile(0);
}

#[test]
fn a_second_quarter_compiles() {
    compile(1);
}

#[test]
fn a_third_quarter_compiles() {
    compile(2);
}

#[test]
fn the_last_quarter_compiles() {
    compile(3);
}

#[test]
fn a_schema_that_cannot_be_used_accepts_nothing() {
    let schema = serde_json::json!({"type": "object", "properties": {"logging": {"pattern": "("}}});
    let report = openclaw_lint_core::check(&openclaw_lint_core::Request {
        path: std::path::Path::new("/config/openclaw.json"),
        source: b"{}",
        target: History::get().versions()[0],
        files: &NoFiles,
        environment: &UnknownEnvironment,
        include_roots: &[],
        schema: Some(&schema),
        policy: &OwnLevels,
    });
    assert!(report.schema_error.is_some() && !report.accepted);
}

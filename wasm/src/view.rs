//! A report as plain data for JavaScript: camelCase names, 1-based lines, columns in UTF-16 units as
//! editors in the browser count them, offsets in bytes.

use openclaw_lint_core::Report;
use openclaw_lint_core::document::Document;
use openclaw_lint_core::report::{Diagnostic, FileId, Safety, Severity, Span, Text};
use openclaw_lint_core::syntax::Unit;
use serde::Serialize;

/// The answer to `check`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// The release that was checked against.
    pub target: String,
    /// Why that release, when it is not the one that was asked for.
    pub note: Option<String>,
    /// Whether the release would load the file.
    pub accepted: bool,
    /// What was found, in order of position.
    pub diagnostics: Vec<Finding>,
    /// How many more findings are silenced by comments in the text.
    pub suppressed: usize,
}

/// One diagnostic.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// `error`, `warning` or `info`.
    pub severity: Severity,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
    /// Where in the config.
    pub config_path: String,
    /// Where in the text.
    pub range: Range,
    /// Ways to mend it.
    pub fixes: Vec<Fix>,
}

/// A range of the text.
#[derive(Debug, Serialize)]
pub struct Range {
    /// Its first place.
    pub start: Place,
    /// The place behind it.
    pub end: Place,
}

/// A place in the text.
#[derive(Debug, Serialize)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in UTF-16 units, from 1.
    pub column: usize,
    /// Byte offset, from 0.
    pub offset: usize,
}

/// A way to mend a diagnostic.
#[derive(Debug, Serialize)]
pub struct Fix {
    /// What it does.
    pub title: Text,
    /// `safe`, `unsafe` or `display`.
    pub safety: Safety,
    /// All of its edits; applied together.
    pub edits: Vec<TextEdit>,
}

/// A replacement.
#[derive(Debug, Serialize)]
pub struct TextEdit {
    /// What to replace.
    pub range: Range,
    /// The new text.
    pub text: String,
}

impl View {
    pub(crate) fn new(report: &Report, note: Option<String>) -> Self {
        Self {
            target: report.target.to_string(),
            note: report.schema_error.as_ref().map(ToString::to_string).or(note),
            accepted: report.accepted,
            suppressed: report.suppressed(),
            diagnostics: report
                .diagnostics
                .iter()
                .map(|diagnostic| Finding::new(&report.document, diagnostic))
                .collect(),
        }
    }
}

impl Finding {
    fn new(document: &Document, diagnostic: &Diagnostic) -> Self {
        let fix = |fix: &openclaw_lint_core::report::Fix| Fix {
            title: fix.title.without_credentials(),
            safety: fix.safety,
            edits: fix
                .edits
                .iter()
                .map(|edit| TextEdit { range: range(document, edit.file, edit.span), text: edit.text.clone() })
                .collect(),
        };
        Self {
            rule: diagnostic.rule,
            severity: diagnostic.severity,
            message: diagnostic.message.without_credentials(),
            help: diagnostic.help.as_ref().map(Text::without_credentials),
            config_path: diagnostic.path.to_string(),
            range: range(document, diagnostic.location.file, diagnostic.location.span),
            fixes: diagnostic.fixes.iter().map(fix).collect(),
        }
    }
}

fn range(document: &Document, file: FileId, span: Span) -> Range {
    let place = |offset: usize| {
        let position = document.file(file).unwrap_or(document.main()).line_index.position(offset, Unit::Utf16);
        Place { line: position.line, column: position.column, offset }
    };
    Range { start: place(span.start), end: place(span.end) }
}

//! A code quality report of GitLab: one JSON list. The form is that of the page "Code Quality" of its
//! documentation.

use super::Checked;
use super::fingerprint::Fingerprints;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::report::mask::scrub;
use serde::Serialize;

pub(super) const START: &str = "[\n";
pub(super) const BETWEEN: &str = ",\n";
pub(super) const END: &str = "\n]\n";

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The issues of one config, without the brackets of the list.
pub(super) fn file(checked: &Checked<'_>) -> String {
    let mut fingerprints = Fingerprints::new();
    let issues = checked.shown.iter().map(|diagnostic| {
        let file = diagnostic.location.file;
        let path = checked.file_name(file);
        let line = |offset| checked.position(file, offset).line;
        let place = if diagnostic.path.is_root() { String::new() } else { format!(" ({})", diagnostic.path) };
        let help = diagnostic.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        let issue = Issue {
            description: scrub(&format!("{}{place}{help}", diagnostic.message)),
            check_name: diagnostic.rule,
            fingerprint: fingerprints.next(&path, diagnostic).to_string(),
            severity: match diagnostic.severity {
                Severity::Error if diagnostic.refuses => "critical",
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Location {
                lines: Lines { begin: line(diagnostic.location.span.start), end: line(diagnostic.location.span.end) },
                path: path.trim_start_matches("./").to_owned(),
            },
        };
        serde_json::to_string(&issue).unwrap_or_default()
    });
    issues.collect::<Vec<_>>().join(BETWEEN)
}

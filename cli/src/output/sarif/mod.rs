//! SARIF 2.1.0, as code scanning of GitHub reads it. No source text is in it, so no secret is either.

mod catalogue;
mod form;
mod place;

use super::Checked;
use super::fingerprint::Fingerprints;
use crate::problem::Problem;
use form::{Change, Content, Fingerprint, Fix, Message, Replacement, Result};
use openclaw_lint_core::report::mask::{Secrets, scrub};
use openclaw_lint_core::report::{Diagnostic, FileId, Location, Safety, Severity};
use std::collections::HashMap;

pub(super) const BETWEEN: &str = ",\n";

/// What comes before the results.
pub(super) fn start() -> String {
    let tool = serde_json::to_string(&catalogue::tool()).unwrap_or_default();
    format!(
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{tool},\
         \"columnKind\":\"unicodeCodePoints\",\"results\":[\n"
    )
}

/// The results of one config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    let mut fingerprints = Fingerprints::new();
    let mut secrets = HashMap::new();
    let results = checked.shown.iter().map(|diagnostic| {
        let file = checked.file_name(diagnostic.location.file);
        let result = Result {
            rule_id: diagnostic.rule,
            rule_index: catalogue::index(diagnostic.rule),
            level: level(diagnostic.severity),
            message: Message::new(&text(diagnostic)),
            locations: vec![place::location(checked, diagnostic.location, Some(&diagnostic.path), None)],
            related_locations: diagnostic
                .labels
                .iter()
                .map(|label| place::location(checked, label.location, None, Some(scrub(&label.message))))
                .collect(),
            partial_fingerprints: Fingerprint {
                primary_location_line_hash: fingerprints.next(&file, diagnostic).to_string(),
            },
            fixes: diagnostic.fixes.iter().filter_map(|fix| mend(checked, &mut secrets, fix)).collect(),
        };
        serde_json::to_string(&result).unwrap_or_default()
    });
    results.collect::<Vec<_>>().join(BETWEEN)
}

/// What comes behind the results.
pub(super) fn end(problems: &[Problem]) -> String {
    let invocation = form::Invocation {
        execution_successful: problems.is_empty(),
        tool_execution_notifications: problems
            .iter()
            .map(|problem| form::Notification { level: "error", message: Message::new(&scrub(&problem.to_string())) })
            .collect(),
    };
    format!("\n],\"invocations\":[{}]}}]}}\n", serde_json::to_string(&invocation).unwrap_or_default())
}

fn text(diagnostic: &Diagnostic) -> String {
    let place = if diagnostic.path.is_root() { String::new() } else { format!(" ({})", diagnostic.path) };
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    scrub(&format!("{}{place}{help}", diagnostic.message))
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A fix; none when it is only for display, or when its text repeats a secret.
fn mend(
    checked: &Checked<'_>,
    secrets: &mut HashMap<FileId, Secrets>,
    fix: &openclaw_lint_core::report::Fix,
) -> Option<Fix> {
    if fix.safety == Safety::Display || fix.edits.is_empty() {
        return None;
    }
    let mut changes: Vec<Change> = Vec::new();
    for edit in &fix.edits {
        let known = secrets.entry(edit.file).or_insert_with(|| Secrets::of(&checked.report.document, edit.file));
        if known.are_in(&edit.text) {
            return None;
        }
        let replacement = Replacement {
            deleted_region: place::region(checked, Location { file: edit.file, span: edit.span }),
            inserted_content: Content { text: edit.text.clone() },
        };
        let artifact_location = place::artifact(&checked.file_name(edit.file));
        match changes.last_mut().filter(|change| change.artifact_location == artifact_location) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(Change { artifact_location, replacements: vec![replacement] }),
        }
    }
    let note = if fix.safety == Safety::Unsafe { " (unsafe: look at the result)" } else { "" };
    Some(Fix { description: Message::new(&format!("{}{note}", scrub(&fix.title))), artifact_changes: changes })
}

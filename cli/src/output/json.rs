//! JSON, version 1. These structs are the format: they change only by new members, or with the version.

use super::mask::{Secrets, scrub};
use super::{Checked, Tally};
use crate::problem::Problem;
use openclaw_lint_core::report::{Diagnostic, FileEdit, FileId, Fix, Location, Safety, Severity};
use serde::Serialize;
use std::collections::HashMap;

pub(super) const START: &str = "{\"version\":1,\"files\":[\n";
const VERSION: u32 = 1;
pub(super) const BETWEEN: &str = ",\n";

#[derive(Serialize)]
struct File<'a> {
    /// Only where each file is a document of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    path: &'a str,
    target: String,
    accepted: bool,
    diagnostics: Vec<Finding<'a>>,
    /// Findings beyond the most that a rule reports; left out when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    omitted: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: Severity,
    message: String,
    help: Option<String>,
    config_path: String,
    file: String,
    range: Range,
    fixes: Vec<Mend>,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    offset: usize,
}

#[derive(Serialize)]
struct Mend {
    title: String,
    safety: Safety,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    file: String,
    range: Range,
    text: String,
}

#[derive(Serialize)]
struct Summary<'a> {
    files: usize,
    accepted: usize,
    refused: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    /// What could not be read, as on standard error.
    problems: &'a [String],
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// One config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    of(checked, None)
}

/// One config as a line, a document of its own.
pub(super) fn line(checked: &Checked<'_>) -> String {
    of(checked, Some(VERSION)) + "\n"
}

fn of(checked: &Checked<'_>, version: Option<u32>) -> String {
    let mut places = Places { checked, secrets: HashMap::new() };
    let file = File {
        version,
        path: checked.name,
        target: checked.report.target.to_string(),
        accepted: checked.report.accepted,
        diagnostics: checked.shown.iter().map(|diagnostic| places.finding(diagnostic)).collect(),
        omitted: checked.report.omitted,
    };
    serde_json::to_string(&file).unwrap_or_default()
}

/// What closes the document.
pub(super) fn end(tally: &Tally, problems: &[Problem]) -> String {
    format!("\n],\"summary\":{}}}\n", summary(tally, problems))
}

/// What closes a stream of lines.
pub(super) fn last_line(tally: &Tally, problems: &[Problem]) -> String {
    format!("{{\"version\":{VERSION},\"summary\":{}}}\n", summary(tally, problems))
}

fn summary(tally: &Tally, problems: &[Problem]) -> String {
    let summary = Summary {
        files: tally.files,
        accepted: tally.files - tally.refused,
        refused: tally.refused,
        errors: tally.errors,
        warnings: tally.warnings,
        infos: tally.infos,
        problems: &problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
    };
    serde_json::to_string(&summary).unwrap_or_default()
}

/// Places in the files of one config.
struct Places<'a> {
    checked: &'a Checked<'a>,
    secrets: HashMap<FileId, Secrets>,
}

impl<'a> Places<'a> {
    fn finding(&mut self, diagnostic: &'a Diagnostic) -> Finding<'a> {
        Finding {
            rule: diagnostic.rule,
            severity: diagnostic.severity,
            message: scrub(&diagnostic.message),
            help: diagnostic.help.as_deref().map(scrub),
            config_path: scrub(&diagnostic.path.to_string()),
            file: self.checked.file_name(diagnostic.location.file),
            range: self.range(diagnostic.location),
            fixes: diagnostic.fixes.iter().map(|fix| self.mend(fix)).collect(),
        }
    }

    /// A fix. One whose text repeats a secret is shown by its title only.
    fn mend(&mut self, fix: &Fix) -> Mend {
        if fix.edits.iter().any(|edit| self.tells(edit)) {
            return Mend { title: scrub(&fix.title), safety: Safety::Display, edits: Vec::new() };
        }
        let edits = fix.edits.iter().map(|edit| Edit {
            file: self.checked.file_name(edit.file),
            range: self.range(Location { file: edit.file, span: edit.span }),
            text: edit.text.clone(),
        });
        Mend { title: scrub(&fix.title), safety: fix.safety, edits: edits.collect() }
    }

    fn tells(&mut self, edit: &FileEdit) -> bool {
        let document = &self.checked.report.document;
        let secrets = self.secrets.entry(edit.file).or_insert_with(|| Secrets::of(document, edit.file));
        secrets.are_in(&edit.text)
    }

    fn range(&self, location: Location) -> Range {
        let position = |offset: usize| {
            let at = self.checked.position(location.file, offset);
            Position { line: at.line, column: at.column, offset }
        };
        Range { start: position(location.span.start), end: position(location.span.end) }
    }
}

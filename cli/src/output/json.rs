//! JSON, version 1. These structs are the format: they change only by new members, or with the version.

use super::{Checked, Tally};
use crate::problem::Problem;
use openclaw_lint_core::report::mask::{Secrets, scrub};
use openclaw_lint_core::report::{Diagnostic, FileEdit, FileId, Fix, Location, Safety, Severity};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

pub(super) const START: &str = "{\"version\":1,\"files\":[\n";
const VERSION: u32 = 1;
pub(super) const BETWEEN: &str = ",\n";

/// What `openclaw-lint check --format json` writes, version 1: one document per run. Members may be added without
/// a new version; none is taken away or given another meaning.
#[derive(JsonSchema)]
#[schemars(title = "Report of openclaw-lint", rename = "Report")]
#[expect(dead_code, reason = "the document is written piece by piece; this is what the pieces make")]
pub(crate) struct Report<'a> {
    /// Version of this form: 1.
    #[schemars(range(min = 1, max = 1))]
    version: u32,
    /// The configs, in the order in which they were named or found.
    files: Vec<File<'a>>,
    summary: Summary<'a>,
}

/// One config.
#[derive(Serialize, JsonSchema)]
struct File<'a> {
    /// Only where each file is a document of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    /// What the command line calls it.
    path: &'a str,
    /// The OpenClaw release that it was checked against.
    target: String,
    /// Whether that release would load it. Nothing that silences findings changes this.
    accepted: bool,
    /// The findings that are reported, in order of file and position.
    diagnostics: Vec<Finding<'a>>,
    /// Findings beyond the most that a rule reports; left out when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    omitted: usize,
    /// Findings that `openclaw-lint-ignore` comments silence; left out when there are none.
    #[serde(skip_serializing_if = "is_zero")]
    suppressed: usize,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
struct Finding<'a> {
    /// Id of the rule: docs/rules has a page for each.
    rule: &'a str,
    #[schemars(with = "SeverityName")]
    severity: Severity,
    /// One sentence: what is wrong.
    message: String,
    /// What to do, where the message does not say it.
    help: Option<String>,
    /// The place in the config, such as `agents.list[0].id`; empty for the whole config.
    config_path: String,
    /// The file that it stands in: the config or one that it includes.
    file: String,
    range: Range,
    /// Ways to mend it, best first.
    fixes: Vec<Mend>,
}

/// A part of a file.
#[derive(Serialize, JsonSchema)]
struct Range {
    /// Its first character.
    start: Position,
    /// The place just behind it.
    end: Position,
}

/// A place in a file.
#[derive(Serialize, JsonSchema)]
struct Position {
    /// The line, from 1.
    line: usize,
    /// The column in characters (Unicode scalar values), from 1.
    column: usize,
    /// The byte, from 0.
    offset: usize,
}

/// A way to mend a finding.
#[derive(Serialize, JsonSchema)]
struct Mend {
    /// What it does.
    title: String,
    #[schemars(with = "SafetyName")]
    safety: Safety,
    /// All of them make the fix; in ascending order per file. None where they would repeat a secret.
    edits: Vec<Edit>,
}

/// A replacement.
#[derive(Serialize, JsonSchema)]
struct Edit {
    /// The file to change.
    file: String,
    /// What to replace.
    range: Range,
    /// The new text.
    text: String,
}

/// The run as a whole.
#[derive(Serialize, JsonSchema)]
struct Summary<'a> {
    /// Configs that were checked.
    files: usize,
    /// Those that their release would load.
    accepted: usize,
    /// Those that it would not.
    refused: usize,
    /// Reported findings of that severity.
    errors: usize,
    /// Reported findings of that severity.
    warnings: usize,
    /// Reported findings of that severity.
    infos: usize,
    /// What could not be read, as on standard error; the exit code is 2 then.
    problems: &'a [String],
}

/// How bad a finding is: for the release, unless the settings say otherwise.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", rename = "Severity")]
#[expect(dead_code, reason = "names the core's severities in the schema")]
enum SeverityName {
    /// Worth knowing.
    Info,
    /// The config loads, but not as meant.
    Warning,
    /// The release refuses the config, or the gateway will not work with it.
    Error,
}

/// How far a fix can be trusted.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", rename = "Safety")]
#[expect(dead_code, reason = "names the core's safeties in the schema")]
enum SafetyName {
    /// Never applied by the linter.
    Display,
    /// Needs a human's eye.
    Unsafe,
    /// Keeps the meaning.
    Safe,
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
        suppressed: checked.report.suppressed(),
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
            help: diagnostic.help.as_ref().map(scrub),
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

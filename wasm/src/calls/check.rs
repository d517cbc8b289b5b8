//! `check`: what a release says to a config.

use super::request;
use crate::failure::Failure;
use crate::place::Range;
use crate::target::{self, Target};
use crate::text::Text;
use openclaw_lint_core::document::Document;
use openclaw_lint_core::release;
use openclaw_lint_core::report::mask::scrub_path;
use openclaw_lint_core::report::{self, FileId, Location, Safety, Severity};
use openclaw_lint_core::{Report, check};
use serde::{Deserialize, Serialize};

/// What a config is checked against.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckOptions {
    /// The release: `auto` (what the config says wrote it, else the latest; this is the default), `latest`, a version
    /// such as `2026.9.6`, or a month such as `2026.4`.
    pub target: Option<String>,
    /// What the file is called; `openclaw.json` by default.
    pub name: Option<String>,
}

impl CheckOptions {
    pub(crate) const FORM: &str = "{ target?: string, name?: string }";
}

/// The answer to `check`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// The release that was checked against.
    pub target: Target,
    /// Whether that release would load the text. Nothing that silences findings changes this.
    pub accepted: bool,
    /// What was found, in order of position.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings are silenced by comments in the text.
    pub suppressed: usize,
    /// How many more findings there are that are not listed.
    pub omitted: usize,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// Id of the rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Whether the release refuses the text because of it.
    pub refuses: bool,
    /// What is wrong, in one sentence.
    pub message: Text,
    /// Why it matters and what to do, where the message does not say it.
    pub help: Option<Text>,
    /// The place in the config, such as `agents.list[0].id`; empty for the whole config.
    pub config_path: String,
    /// The place in the text.
    pub range: Range,
    /// Further places that explain it.
    pub labels: Vec<Label>,
    /// Ways to mend it, best first.
    pub fixes: Vec<Fix>,
}

/// A further place that explains a finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The place in the text.
    pub range: Range,
    /// A few words about it.
    pub message: Text,
}

/// A way to mend a finding.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// What it does.
    pub title: Text,
    /// How far it can be trusted.
    pub safety: Safety,
    /// All of them make the fix; they do not overlap.
    pub edits: Vec<TextEdit>,
}

/// A replacement.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TextEdit {
    /// What to replace.
    pub range: Range,
    /// The new text. It is for the config, not for a screen: it may hold what the config holds there, secrets
    /// included.
    pub text: String,
}

/// Checks the text of a config against a release.
///
/// # Errors
/// When the target is no release.
pub fn check_text(text: &str, options: &CheckOptions) -> Result<Check, Failure> {
    let target = target::of_config(options.target.as_deref(), text)?;
    let report = check(&request(options.name.as_deref(), text, target.release));
    Ok(Check::new(&report, &target))
}

impl Check {
    pub(crate) fn new(report: &Report, target: &release::Target) -> Self {
        Self {
            target: target.into(),
            accepted: report.accepted,
            diagnostics: report.diagnostics.iter().map(|found| Diagnostic::new(&report.document, found)).collect(),
            suppressed: report.suppressed(),
            omitted: report.omitted,
        }
    }
}

impl Diagnostic {
    fn new(document: &Document, found: &report::Diagnostic) -> Self {
        let label =
            |label: &report::Label| Label { range: range(document, label.location), message: Text::of(&label.message) };
        Self {
            rule: found.rule,
            severity: found.severity,
            refuses: found.refuses,
            message: Text::of(&found.message),
            help: found.help.as_ref().map(Text::of),
            config_path: scrub_path(&found.path),
            range: range(document, found.location),
            labels: found.labels.iter().map(label).collect(),
            fixes: found.fixes.iter().map(|fix| Fix::new(document, fix)).collect(),
        }
    }
}

impl Fix {
    fn new(document: &Document, fix: &report::Fix) -> Self {
        let edit = |edit: &report::FileEdit| TextEdit {
            range: range(document, Location { file: edit.file, span: edit.span }),
            text: edit.text.clone(),
        };
        Self { title: Text::of(&fix.title), safety: fix.safety, edits: fix.edits.iter().map(edit).collect() }
    }
}

fn range(document: &Document, location: Location) -> Range {
    // Nothing is included: every place is in the text itself.
    debug_assert_eq!(location.file, FileId::MAIN);
    Range::of(document.main(), location.span)
}

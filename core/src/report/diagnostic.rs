//! One finding of a run.

use super::{FileId, Fix, Span, Text};
use crate::path::ConfigPath;
use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Info,
    /// The config loads, but not as meant.
    Warning,
    /// The target release refuses the file, or its gateway will not start on it.
    Error,
}

/// A byte range of one file of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The range in that file.
    pub span: Span,
}

/// A second place that explains a diagnostic, such as the first of two duplicates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub location: Location,
    /// A few words about the place.
    pub message: Text,
}

/// One finding: what is wrong, where, why it matters and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Kebab-case id of the rule that found it.
    pub rule: &'static str,
    /// How bad it is: for the target release, unless the settings say otherwise.
    pub severity: Severity,
    /// How bad it is for the target release, whatever the settings say.
    pub own_severity: Severity,
    /// Whether the target release refuses to load the file because of this finding.
    pub refuses: bool,
    /// One sentence: what is wrong. Never holds a secret.
    pub message: Text,
    /// Why it matters and what to do, when the message alone does not say it.
    pub help: Option<Text>,
    /// Where in the config; empty for the whole document or a syntax error.
    pub path: ConfigPath,
    /// Where in the source.
    pub location: Location,
    /// Further places.
    pub labels: Vec<Label>,
    /// Ways to mend it, best first.
    pub fixes: Vec<Fix>,
}

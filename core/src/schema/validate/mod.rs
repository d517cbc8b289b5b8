//! Validation of a document against what a release accepts.
//!
//! The shapes of the history and the values are walked side by side; nothing is built first, so that a
//! check costs what the document has, not what the release knows.

#[cfg(feature = "foreign-schemas")]
mod foreign;
mod keywords;
#[cfg(test)]
mod known_keywords;
mod parts;
mod place;
mod step;
mod union;
mod walk;

use super::atlas::{Atlas, Place};
use super::history::History;
use super::issue::{Issue, IssueKind};
use super::tolerance;
use crate::document::{Document, Value as Config, ValueKind};
use crate::path::{ConfigPath, Segment};
use crate::release::Release;
use serde_json::Value;
use std::collections::HashSet;
use step::Step;
use walk::Walk;

#[cfg(all(test, feature = "foreign-schemas"))]
pub(super) use foreign::of_instance;

/// A schema that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the schema cannot be used: {0}")]
pub struct SchemaError(pub String);

/// What the release of `atlas` does not accept in `document`.
#[must_use]
pub fn issues(document: &Document, atlas: &Atlas) -> Vec<Issue> {
    tolerance::apply(document, atlas, certain(document, of_config(&document.root, atlas)))
}

/// What the shapes of the release do not accept in a whole config.
pub(super) fn of_config(root: &Config, atlas: &Atlas) -> Vec<Issue> {
    let mut issues = Vec::new();
    Walk::of_config(History::get().facts(atlas.release())).place(atlas.root(), root, &Step::Root, &mut issues);
    issues
}

/// What a complete JSON Schema does not accept in `document`; for schemas that users bring along.
///
/// # Errors
/// When the schema cannot be compiled, or the program was built without the feature `foreign-schemas`.
#[cfg(feature = "foreign-schemas")]
pub fn against(document: &Document, mut schema: Value) -> Result<Vec<Issue>, SchemaError> {
    foreign::of_instance(&mut schema, &document.to_json()).map(|issues| certain(document, issues))
}

/// What a complete JSON Schema does not accept in `document`: not known in this build.
///
/// # Errors
/// Always: the program was built without the feature `foreign-schemas`.
#[cfg(not(feature = "foreign-schemas"))]
pub fn against(_: &Document, _: Value) -> Result<Vec<Issue>, SchemaError> {
    Err(SchemaError("this build knows the built-in releases only".to_owned()))
}

/// What is not accepted in `value` at `place`; paths start at that value.
#[must_use]
pub(super) fn of_value(place: Place, value: &Config) -> Vec<Issue> {
    let mut issues = Vec::new();
    Walk::default().place(place, value, &Step::Root, &mut issues);
    issues
}

/// The issues that are certain whatever stands behind text that is not known here, each once.
fn certain(document: &Document, mut issues: Vec<Issue>) -> Vec<Issue> {
    // Text that could not be parsed has its own error already, and of text with a variable that is not
    // known here nothing is certain but that it is text.
    issues.retain(|issue| match document.root.at(&issue.path).map(|value| &value.kind) {
        Some(ValueKind::Unknown) => false,
        Some(ValueKind::Number(number)) if !number.is_finite() => {
            document.release >= FINITE_SINCE || !is_plugin_config(&issue.path) || !wants_number(&issue.kind)
        }
        Some(ValueKind::String(text)) if text.has_unknown() => refuses_text(&issue.kind),
        _ => true,
    });
    let mut seen = HashSet::with_capacity(issues.len());
    issues.retain(|issue| seen.insert(format!("{issue:?}")));
    issues
}

/// From this release on numbers in the config of plugins must be finite, as everywhere else.
const FINITE_SINCE: Release = Release::new(2026, 5, 28);

fn is_plugin_config(path: &ConfigPath) -> bool {
    let name = |index: usize| match path.segments().get(index) {
        Some(Segment::Key(name)) => name.as_str(),
        _ => "",
    };
    [name(0), name(1), name(3)] == ["plugins", "entries", "config"]
}

fn wants_number(kind: &IssueKind) -> bool {
    match kind {
        IssueKind::WrongKind(kinds, _) => kinds.iter().any(|kind| kind == "integer" || kind == "number"),
        _ => false,
    }
}

/// Whether no text at all is allowed.
fn refuses_text(kind: &IssueKind) -> bool {
    match kind {
        IssueKind::WrongKind(kinds, values) => {
            !kinds.iter().any(|kind| kind == "string") && !values.iter().any(Value::is_string)
        }
        _ => false,
    }
}

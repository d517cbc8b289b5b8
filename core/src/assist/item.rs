//! What is offered at the caret.

use crate::release::Release;
use serde::Serialize;

/// What may stand at the caret, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Completions {
    /// Offset of what has been typed of it, in bytes: what is put in goes from here
    pub from: usize,
    /// to here.
    pub to: usize,
    /// Where a comma is missing before it: right behind the member or item above. To be put in as well.
    pub comma_at: Option<usize>,
    /// The choices.
    pub items: Vec<Completion>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    /// The key, or the value without quotes.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// The kinds of value that a key takes, or what a value is.
    pub detail: Option<String>,
    /// A sentence about it.
    pub documentation: Option<String>,
    /// What to put in the place of `from..to`.
    pub insert: String,
    /// Where the caret goes, in bytes from the start of `insert`.
    pub caret: usize,
    /// The first known release that takes the key; none when the oldest does.
    pub since: Option<Release>,
    /// The last one; none when the newest does.
    pub until: Option<Release>,
    /// Where it stands in the newest release, when that does not take it here.
    pub replaced_by: Option<String>,
    /// The object cannot be without it.
    pub required: bool,
}

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CompletionKind {
    /// A member of an object.
    Key,
    /// A value.
    Value,
}

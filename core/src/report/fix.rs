//! Text edits that mend a diagnostic.

use super::{FileId, Span, Text};
use crate::rules::Change;
use serde::{Deserialize, Serialize};

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// Only shown; never applied by a command.
    Display,
    /// Changes meaning, or needs a human's eye; applied on explicit request only.
    Unsafe,
    /// Keeps the meaning, or gives the value that the target release itself would make of it.
    Safe,
}

/// Replacement of one byte range of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEdit {
    /// The file to change.
    pub file: FileId,
    /// The range to replace; empty for an insertion.
    pub span: Span,
    /// The new text.
    pub text: String,
}

/// One way to mend a diagnostic: all edits together, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// An imperative phrase: `rename "list" to "entries"`.
    pub title: Text,
    /// How far it can be trusted.
    pub safety: Safety,
    /// Edits that do not overlap, in ascending order per file.
    pub edits: Vec<FileEdit>,
    /// For a fix that only removes: edits that leave what is removed in the file as a comment.
    pub as_comment: Option<Vec<FileEdit>>,
    /// The same in config terms. May hold secrets.
    pub changes: Vec<Change>,
}

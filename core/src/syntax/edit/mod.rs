//! Edits on source text: spans of the original bytes and what to put there.

use crate::report::Span;

/// Replacement of one byte range; an empty range inserts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    /// The range to replace.
    pub span: Span,
    /// The new text.
    pub text: String,
}

impl Edit {
    /// Puts `text` in place of `span`.
    #[must_use]
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Puts `text` before the byte `at`.
    #[must_use]
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(Span::empty(at), text)
    }

    /// Takes `span` away.
    #[must_use]
    pub fn remove(span: Span) -> Self {
        Self::replace(span, "")
    }
}
// SHIM
pub fn rename_key(_: &str, m: &super::Member, n: &str) -> Edit {
    Edit::replace(m.key.span, n)
}
pub fn replace_value(_: &str, _: &super::Parse, n: &super::Node, v: &serde_json::Value) -> Edit {
    Edit::replace(n.span, v.to_string())
}
pub fn remove(_: &str, _: &super::Parse, _: &super::Node, _: usize) -> Vec<Edit> {
    vec![]
}

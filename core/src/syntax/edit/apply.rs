//! One edit, and applying many.

use crate::report::Span;
use thiserror::Error;

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

/// Why edits cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// Two edits touch the same bytes.
    #[error("two edits overlap at byte {0}")]
    Overlap(usize),
    /// An edit reaches beyond the text.
    #[error("an edit ends at byte {end} of a text of {len} bytes")]
    OutOfRange {
        /// Where the edit ends.
        end: usize,
        /// Length of the text.
        len: usize,
    },
    /// An edit begins or ends inside a character.
    #[error("byte {0} is inside a character")]
    InsideCharacter(usize),
}

/// Applies edits, in whatever order they are given; insertions at one place keep their order.
///
/// # Errors
/// When edits overlap or do not fit the text.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in sorted {
        let Span { start, end } = edit.span;
        if end > text.len() || start > end {
            return Err(EditError::OutOfRange { end, len: text.len() });
        }
        if start < done {
            return Err(EditError::Overlap(start));
        }
        if let Some(&inside) = [start, end].iter().find(|&&at| !text.is_char_boundary(at)) {
            return Err(EditError::InsideCharacter(inside));
        }
        result.push_str(&text[done..start]);
        result.push_str(&edit.text);
        done = end;
    }
    result.push_str(&text[done..]);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applies_in_order_of_place() {
        let edits = [Edit::replace(Span::new(2, 3), "Z"), Edit::insert(1, "x"), Edit::insert(1, "y")];
        assert_eq!(apply("abc", &edits).unwrap(), "axybZ");
    }

    #[test]
    fn refuses_what_does_not_fit() {
        let overlap = [Edit::remove(Span::new(0, 2)), Edit::remove(Span::new(1, 3))];
        assert_eq!(apply("abc", &overlap).unwrap_err().to_string(), "two edits overlap at byte 1");
        let behind = [Edit::insert(4, "x")];
        assert_eq!(apply("abc", &behind).unwrap_err().to_string(), "an edit ends at byte 4 of a text of 3 bytes");
        let inside = [Edit::insert(1, "x")];
        assert_eq!(apply("é", &inside).unwrap_err().to_string(), "byte 1 is inside a character");
    }
}

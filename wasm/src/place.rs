//! Places in a text as JavaScript counts: in UTF-16 units.

use openclaw_lint_core::document::SourceFile;
use openclaw_lint_core::report::Span;
use openclaw_lint_core::syntax::{LineIndex, Unit};
use serde::Serialize;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in UTF-16 units, from 1.
    pub column: usize,
    /// The index into the JavaScript string, from 0.
    pub offset: usize,
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Range {
    /// Its first place.
    pub start: Place,
    /// The place just behind it.
    pub end: Place,
}

impl Range {
    pub(crate) fn new(lines: &LineIndex, span: Span) -> Self {
        let place = |offset: usize| {
            let position = lines.position(offset, Unit::Utf16);
            Place { line: position.line, column: position.column, offset: lines.utf16(offset) }
        };
        Self { start: place(span.start), end: place(span.end) }
    }

    pub(crate) fn of(source: &SourceFile, span: Span) -> Self {
        Self::new(&source.line_index, span)
    }
}

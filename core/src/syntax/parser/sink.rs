//! Where the parser puts the errors that it finds.

use super::super::edit::Edit;
use super::super::{Repair, SyntaxError, SyntaxErrorKind};
use super::MAX_ERRORS;
use crate::report::{Span, Text};

/// Collected errors, of a bounded number.
#[derive(Default)]
pub(super) struct Sink {
    errors: Vec<SyntaxError>,
    /// Place of the first error that did not fit.
    overflow: Option<Span>,
    /// While set, errors are dropped: they follow from one that was reported.
    pub(super) muted: bool,
}

impl Sink {
    /// Reports an error without repair.
    pub(super) fn report(&mut self, kind: SyntaxErrorKind, span: Span) {
        self.push(kind, span, || None);
    }

    /// Reports an error with a repair, which is made only when it will be kept.
    pub(super) fn report_with(
        &mut self,
        kind: SyntaxErrorKind,
        span: Span,
        certain: bool,
        repair: impl FnOnce() -> (Text, Vec<Edit>),
    ) {
        self.push(kind, span, || {
            let (title, edits) = repair();
            Some(Repair { title, edits, certain })
        });
    }

    /// Adds to the repair of the last error, because its other half was met.
    pub(super) fn extend_last_fix(&mut self, edit: Edit) {
        if let Some(fix) = self.errors.last_mut().and_then(|error| error.fix.as_mut()) {
            fix.edits.push(edit);
        }
    }

    fn push(&mut self, kind: SyntaxErrorKind, span: Span, fix: impl FnOnce() -> Option<Repair>) {
        if self.muted {
            return;
        }
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(SyntaxError { kind, span, fix: fix() });
        } else if self.overflow.is_none() {
            self.overflow = Some(span);
        }
    }

    /// All errors in order of position; a cut list ends with an entry that says so.
    pub(super) fn into_errors(self) -> Vec<SyntaxError> {
        let mut errors = self.errors;
        errors.sort_by_key(|error| error.span.start);
        if let Some(span) = self.overflow {
            errors.push(SyntaxError { kind: SyntaxErrorKind::TooManyErrors, span, fix: None });
        }
        errors
    }
}

//! Counts of a run, and the line that sums them up.

use super::style::{self, count, paint};
use openclaw_lint_core::report::{Diagnostic, Severity};

/// What was found in one or many configs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Configs that were checked.
    pub(crate) files: usize,
    /// Those that their target refuses.
    pub(crate) refused: usize,
    /// Findings that are shown, by severity.
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) infos: usize,
}

impl Tally {
    /// The counts of one config.
    pub(crate) fn of(accepted: bool, shown: &[&Diagnostic]) -> Self {
        let of = |severity| shown.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Self {
            files: 1,
            refused: usize::from(!accepted),
            errors: of(Severity::Error),
            warnings: of(Severity::Warning),
            infos: of(Severity::Info),
        }
    }

    /// Adds the counts of another config.
    pub(crate) fn add(&mut self, other: Self) {
        self.files += other.files;
        self.refused += other.refused;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
    }

    /// Whether there is a finding of this severity or a worse one.
    pub(crate) const fn reaches(&self, severity: Severity) -> bool {
        self.errors > 0
            || (matches!(severity, Severity::Warning | Severity::Info) && self.warnings > 0)
            || (matches!(severity, Severity::Info) && self.infos > 0)
    }

    /// `3 errors, 1 warning`; none when there is nothing.
    pub(crate) fn findings(&self) -> Option<String> {
        let counts = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "note")];
        let parts: Vec<String> =
            counts.into_iter().filter(|(number, _)| *number > 0).map(|(number, noun)| count(number, noun)).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The total of several configs; nothing for a single one, which has a line of its own.
    pub(super) fn line(&self) -> String {
        if self.files < 2 { String::new() } else { format!("\n{}", self.any_line()) }
    }

    /// The total.
    pub(super) fn any_line(&self) -> String {
        if self.files == 0 {
            return String::new();
        }
        let (mark, verdict) = match self.refused {
            0 => (paint(style::GOOD, "✓"), format!("{} accepted", count(self.files, "file"))),
            1 if self.files == 1 => (paint(style::ERROR, "✗"), "1 file refused".to_owned()),
            refused => (paint(style::ERROR, "✗"), format!("{refused} of {} refused", count(self.files, "file"))),
        };
        match self.findings() {
            Some(findings) => format!("{mark} {verdict}; {findings}\n"),
            None => format!("{mark} {verdict}\n"),
        }
    }
}

//! The fixes of one round: those that do not touch each other.

use super::{Applied, Options};
use crate::check::Report;
use crate::report::{Diagnostic, FileEdit, FileId, Fix, Safety};
use crate::rules::Change;

/// A fix that may be applied.
pub(super) struct Candidate {
    about: Applied,
    pub(super) edits: Vec<FileEdit>,
}

impl Candidate {
    fn new(diagnostic: &Diagnostic, fix: &Fix, options: &Options) -> Self {
        let kept = fix.as_comment.as_ref().filter(|_| options.keep_as_comment);
        let title =
            if kept.is_some() { text!("{title} (kept as a comment)", title = fix.title) } else { fix.title.clone() };
        let about = Applied {
            rule: diagnostic.rule,
            title,
            path: diagnostic.path.clone(),
            safety: fix.safety,
            changes: fix.changes.clone(),
        };
        Self { about, edits: kept.unwrap_or(&fix.edits).clone() }
    }

    /// One that no diagnostic offers.
    pub(super) fn tidying(about: Applied, fix: Fix) -> Self {
        Self { about, edits: fix.edits }
    }

    /// Whether it does nothing but remove what no release knows.
    pub(super) fn drops_an_unknown_key(&self) -> bool {
        self.about.rule == crate::rules::unknown_key::RULE.id
            && self.about.changes.iter().all(|change| matches!(change, Change::Remove(_)))
    }

    pub(super) fn is_among(&self, others: &[Applied]) -> bool {
        others.contains(&self.about)
    }

    pub(super) fn into_applied(self) -> Applied {
        self.about
    }

    /// Whether edits of both would meet. Neighbours count: two insertions at one place have no order.
    fn touches(&self, other: &Self) -> bool {
        self.edits.iter().any(|one| {
            other
                .edits
                .iter()
                .any(|two| one.file == two.file && one.span.start <= two.span.end && two.span.start <= one.span.end)
        })
    }
}

/// The first wanted fix of every diagnostic that goes together with those before it.
pub(super) fn of(
    report: &Report,
    options: &Options,
    rejected: &[Applied],
    can_change: impl Fn(FileId) -> bool,
) -> Vec<Candidate> {
    let wanted = |fix: &&Fix| fix.safety != Safety::Display && fix.safety >= options.safety && !fix.edits.is_empty();
    let mut batch: Vec<Candidate> = Vec::new();
    for diagnostic in &report.diagnostics {
        if options.only.as_ref().is_some_and(|only| only.iter().all(|id| id != diagnostic.rule)) {
            continue;
        }
        let candidate = diagnostic
            .fixes
            .iter()
            .filter(wanted)
            .map(|fix| Candidate::new(diagnostic, fix, options))
            .find(|candidate| !rejected.contains(&candidate.about));
        let Some(candidate) = candidate else { continue };
        if candidate.edits.iter().all(|edit| can_change(edit.file))
            && !batch.iter().any(|other| other.touches(&candidate))
        {
            batch.push(candidate);
        }
    }
    batch
}

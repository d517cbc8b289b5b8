//! How the step ends.

use super::automatic;
use super::item::Item;
use super::scene::Scene;
use crate::report::Severity;

/// What it takes until the new release starts with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The old release takes the file as it is.
    pub taken_now: bool,
    /// The new release takes the file as it is.
    pub taken_as_is: bool,
    /// The new release takes the file after the automatic changes, and nothing keeps its gateway from
    /// starting as far as the file goes.
    pub starts: bool,
    /// How many reasons the new release has to refuse the file as it is.
    pub reasons: usize,
    /// Those among them for which the old release refuses it as well.
    pub known_reasons: usize,
    /// Automatic changes, as they are told.
    pub changes: usize,
    /// Decisions that the step asks for.
    pub decisions: usize,
    /// Decisions that were open before.
    pub already: usize,
}

impl Verdict {
    pub(super) fn of(scene: &Scene<'_>, automatic: &[Item], decisions: usize, already: usize) -> Self {
        let remaining = &scene.fixed.remaining;
        let blocked = remaining.diagnostics.iter().any(|found| found.severity == Severity::Error);
        Self {
            taken_now: scene.now.accepted,
            taken_as_is: scene.before.accepted,
            reasons: scene.before.diagnostics.iter().filter(|found| found.refuses).count(),
            known_reasons: scene
                .before
                .diagnostics
                .iter()
                .filter(|found| found.refuses && scene.refused_already(&found.path))
                .count(),
            starts: remaining.accepted && !blocked,
            changes: automatic::count(automatic),
            decisions,
            already,
        }
    }
}

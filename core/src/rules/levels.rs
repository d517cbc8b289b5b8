//! Step functions over releases: what holds since when.

use super::Level;
use crate::release::Release;

/// The value of the last step that `release` has reached; `Off` before the first.
pub(super) fn level_in(steps: &[(Release, Level)], release: &Release) -> Level {
    steps.iter().rev().find(|(since, _)| since <= release).map_or(Level::Off, |(_, level)| *level)
}

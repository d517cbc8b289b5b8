//! Why a release does not know a key that other releases do.

use crate::schema::atlas::Atlas;
use crate::schema::history::{History, Run};
use crate::schema::moves;
use crate::schema::pattern::Pattern;

/// The sentence about it.
pub(super) fn note(pattern: &Pattern, runs: &[Run], atlas: &Atlas) -> String {
    let versions = History::get().versions();
    let release = atlas.release();
    let last = runs.iter().rev().find(|run| run.last < release).map(|run| versions[run.last]);
    let first = runs.iter().find(|run| run.first > release).map(|run| versions[run.first]);
    let until = last.map(|last| format!("{last} is the last known release that takes it")).unwrap_or_default();
    if let Some(to) = moves::successors(pattern, release) {
        let until = if until.is_empty() { until } else { format!("; {until}") };
        return format!("It is {} now{until}.", code(&to));
    }
    if let Some((from, to)) = moved_around(pattern, atlas) {
        let until = if until.is_empty() { until } else { format!("; {until}") };
        return format!("It went with `{from}`, which is {} now{until}.", code(&to));
    }
    match first {
        _ if last.is_some() => format!("{until}, and nothing took its place."),
        Some(first) => format!("{first} is the first known release that takes it."),
        None => "It is not a key of this release.".to_owned(),
    }
}

/// The key around `pattern` that has moved, and where it is now.
fn moved_around(pattern: &Pattern, atlas: &Atlas) -> Option<(Pattern, Vec<Pattern>)> {
    (1..pattern.steps().len()).rev().find_map(|length| {
        let around: Pattern = pattern.steps()[..length].iter().cloned().collect();
        let to = moves::successors(&around, atlas.release())?;
        atlas.find(&around).is_none().then_some((around, to))
    })
}

/// Places as code, separated by commas.
pub(super) fn code(patterns: &[Pattern]) -> String {
    patterns.iter().map(|pattern| format!("`{pattern}`")).collect::<Vec<_>>().join(", ")
}

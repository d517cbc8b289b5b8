//! When which shape held at a place, in words.

use super::words;
use crate::release::Release;
use crate::schema::history::{History, Run};
use serde::Serialize;

/// A stretch of releases, and what they take at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct Stretch {
    /// Which releases: `since 2026.8.1`.
    pub when: String,
    /// What they take: `string ("a", "b") or object (with `id`)`.
    pub what: String,
}

/// Every stretch, oldest first.
pub(super) fn stretches(runs: &[Run]) -> Vec<Stretch> {
    let history = History::get();
    let mut before: Option<(usize, String)> = None;
    let stretch = |run: &Run| {
        let what = words::line(history.shape(run.shape));
        let same = before.as_ref().is_some_and(|(last, text)| last + 1 == run.first && *text == what);
        let shown = if same { "the same kinds, other details".to_owned() } else { what.clone() };
        before = Some((run.last, what));
        Stretch { when: when(run), what: shown }
    };
    runs.iter().map(stretch).collect()
}

fn when(run: &Run) -> String {
    let versions = History::get().versions();
    let latest = versions.len() - 1;
    match (run.first, run.last) {
        (0, last) if last == latest => "all that are known".to_owned(),
        (0, last) => format!("up to {}", versions[last]),
        (first, last) if last == latest => format!("since {}", versions[first]),
        (first, last) if first == last => versions[first].to_string(),
        (first, last) => format!("{} to {}", versions[first], versions[last]),
    }
}

/// The first release that takes it; none when all known ones of the start do.
pub(crate) fn since(runs: &[Run]) -> Option<Release> {
    runs.first().filter(|run| run.first > 0).map(|run| History::get().versions()[run.first])
}

/// The last release that takes it; none when the newest one does.
pub(crate) fn until(runs: &[Run]) -> Option<Release> {
    let versions = History::get().versions();
    runs.last().filter(|run| run.last + 1 < versions.len()).map(|run| versions[run.last])
}

//! Why a release does not know a key: moved, retired, too new, in the wrong place, mistyped, or never
//! heard of. In this order, because the first answer that fits is the one that helps.

use super::atlas::Atlas;
use super::history::{History, Run};
use super::moves;
use super::pattern::{Pattern, Step};
use super::similar::{closest, letters};
use crate::migrate::catalogue;
use crate::path::{ConfigPath, Segment};
use crate::release::Release;

/// Why a key is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It has another place now.
    Moved {
        /// The new place or places.
        to: Vec<Pattern>,
        /// The last known release that took the old form; none when all known ones refuse it.
        until: Option<Release>,
    },
    /// Older releases knew it, and nothing took its place.
    Retired {
        /// The last known release that took it; none when it went before the oldest known one.
        until: Option<Release>,
    },
    /// Only newer releases know it.
    TooNew {
        /// The first known release that takes it.
        since: Release,
    },
    /// The name is right and belongs elsewhere.
    Misplaced {
        /// Where it belongs, best first.
        places: Vec<Pattern>,
    },
    /// The name is close to one that is known here.
    Typo {
        /// The names, best first.
        names: Vec<String>,
    },
    /// No release knows it.
    Never,
}

/// Why the release of `target` does not know `pattern`, the place of a key `name`. `known` are the names
/// that it does know beside it.
#[must_use]
pub fn reason(pattern: &Pattern, name: &str, target: &Atlas, known: &[&str]) -> Reason {
    let history = History::get();
    let runs = history.runs(pattern);
    let release = target.release();
    let until = runs.iter().rev().find(|run| run.last < release).map(|run| history.versions()[run.last]);
    if let Some(to) = moves::successors(pattern, release) {
        return Reason::Moved { to, until };
    }
    if until.is_some() {
        return Reason::Retired { until };
    }
    if let Some(Run { first, .. }) = runs.iter().find(|run| run.first > release) {
        return Reason::TooNew { since: history.versions()[*first] };
    }
    if catalogue::at_key(pattern).is_some_and(|found| found.route.to.is_none()) {
        return Reason::Retired { until: None };
    }
    let names = closest(name, known);
    if names.first().is_some_and(|first| letters(first) == letters(name)) {
        return Reason::Typo { names };
    }
    let places = model_parameter(name, target).map_or_else(|| elsewhere(pattern, name, release), |place| vec![place]);
    if !places.is_empty() {
        return Reason::Misplaced { places };
    }
    if names.is_empty() { Reason::Never } else { Reason::Typo { names } }
}

/// A place with the names and positions that `from` has for `*` and `[]`; none when it needs more of them.
pub(crate) fn concrete(to: &Pattern, from: &ConfigPath) -> Option<ConfigPath> {
    let pattern = pattern_of(from);
    let steps = || pattern.steps().iter().zip(from.segments());
    let mut names = steps().filter(|(step, _)| **step == Step::AnyKey).map(|(_, segment)| segment.clone());
    let mut items = steps().filter(|(step, _)| **step == Step::Items).map(|(_, segment)| segment.clone());
    let step = |step: &Step| match step {
        Step::Key(key) => Some(Segment::Key(key.as_str().into())),
        Step::AnyKey => names.next(),
        Step::Items => items.next(),
    };
    to.steps().iter().map(step).collect::<Option<Vec<_>>>().map(ConfigPath::from)
}

/// The pattern of a config path: a key that any release names stands for itself, any other key of a map
/// is `*`.
#[must_use]
pub fn pattern_of(path: &ConfigPath) -> Pattern {
    let atlas = Atlas::of_all_releases();
    let mut place = Some(atlas.root());
    let step = |segment: &Segment| match segment {
        Segment::Index(_) => {
            place = place.and_then(|place| place.item());
            Step::Items
        }
        Segment::Key(key) => {
            let named = place.and_then(|place| place.named_member(key));
            let any = place.and_then(|place| place.any_member());
            place = named.or(any);
            if named.is_none() && any.is_some() { Step::AnyKey } else { Step::Key(key.to_string()) }
        }
    };
    path.segments().iter().map(step).collect()
}

/// The place of a parameter that goes to the model, which stands in an open map and so in no row.
fn model_parameter(name: &str, target: &Atlas) -> Option<Pattern> {
    const PARAMETERS: [&str; 2] = ["cacheRetention", "cacheControlTtl"];
    let params = Pattern::parse("agents.defaults.models.*.params")?;
    (PARAMETERS.contains(&name) && target.find(&params).is_some()).then(|| params.key(name))
}

/// Other places of the same name in the same release: those that share the longest way from the root
/// with `pattern`, shortest first.
fn elsewhere(pattern: &Pattern, name: &str, release: usize) -> Vec<Pattern> {
    /// A name that stands everywhere says nothing about where this one belongs.
    const MOST: usize = 24;
    let shared = |place: &Pattern| place.steps().iter().zip(pattern.steps()).take_while(|(a, b)| a == b).count();
    let mut found: Vec<(usize, Pattern)> = History::get()
        .rows_named(name)
        .filter(|row| row.shape_in(release).is_some())
        .map(|row| row.pattern())
        .filter(|place| matches!(place.steps().last(), Some(Step::Key(last)) if last == name))
        .map(|place| (shared(&place), place))
        .filter(|(shared, _)| *shared > 0 || pattern.steps().len() <= 2)
        .collect();
    let nearest = found.iter().map(|(shared, _)| *shared).max().unwrap_or_default();
    found.retain(|(shared, _)| *shared == nearest);
    if found.len() > MOST {
        return Vec::new();
    }
    found.sort_by_key(|(_, place)| (place.steps().len(), place.to_string()));
    found.into_iter().map(|(_, place)| place).take(3).collect()
}

//! Old forms that a release reads and rewrites in memory: `core/data/history/tolerated.txt`, one a line,
//! sorted: path pattern, releases, and what it takes there, as measured with the releases themselves.
//!
//! | taken | meaning |
//! | --- | --- |
//! | `any` | whatever stands there |
//! | `boolean\|string` | values of these kinds |
//! | `["a","b"]` | one of these values |
//! | `=path` | what the release takes at another path |
//! | `old` | what the release that last knew the key takes there, or the one that first does |
//! | `dropped` | whatever stands there, when the key is not known and stands beside another |

use super::atlas::{Atlas, Place};
use super::history::History;
use super::pattern::{Pattern, Step};
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::release::Release;
use std::sync::OnceLock;

const ROWS: &str = include_str!("../../data/history/tolerated.txt");

/// An old form.
#[derive(Debug)]
pub(super) struct OldForm {
    /// Where it stands.
    pattern: Pattern,
    first: Release,
    /// The last release that takes it; none when the newest one does.
    last: Option<Release>,
    takes: Takes,
}

#[derive(Debug)]
enum Takes {
    Any,
    Kinds(Vec<&'static str>),
    Values(Vec<serde_json::Value>),
    At(Pattern),
    Old,
    Dropped,
}

/// What a release takes where it reads an old form.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Whatever stands there.
    Any,
    /// Values of these kinds, as JSON Schema calls them.
    Kinds(Vec<&'static str>),
    /// These values.
    Values(Vec<serde_json::Value>),
    /// What it takes at another place.
    LikeAt(Pattern),
    /// What the last release that knew the key took.
    AsBefore,
    /// Whatever stands there, beside another key; it has no effect.
    Dropped,
    /// A list of agents without `agents.entries`, each item with a canonical id of its own.
    CleanRoster,
    /// A context budget, which goes to the models of the provider, or to nothing.
    Budget,
}

/// What an old form makes of a value.
pub(super) enum Verdict {
    /// The release refuses it as it refuses any wrong value.
    Refused,
    /// The release takes it as it is.
    Taken,
    /// The value has to fit this place.
    Fitting(Place),
}

fn rows() -> &'static [OldForm] {
    static ALL: OnceLock<Vec<OldForm>> = OnceLock::new();
    ALL.get_or_init(|| ROWS.lines().filter_map(row).collect())
}

fn row(line: &'static str) -> Option<OldForm> {
    let mut fields = line.split('\t');
    let pattern = Pattern::parse(fields.next()?)?;
    let (first, last) = fields.next()?.split_once("..")?;
    let takes = match fields.next()? {
        "any" => Takes::Any,
        "old" => Takes::Old,
        "dropped" => Takes::Dropped,
        list if list.starts_with('[') => Takes::Values(serde_json::from_str(list).ok()?),
        other => match other.strip_prefix('=') {
            Some(path) => Takes::At(Pattern::parse(path)?),
            None => Takes::Kinds(other.split('|').collect()),
        },
    };
    let last = if last.is_empty() { None } else { Some(last.parse().ok()?) };
    Some(OldForm { pattern, first: first.parse().ok()?, last, takes })
}

/// The old form at or above `path` that `release` takes: the deepest one below the first `above` steps.
///
/// `unknown` says that the release does not know the last name of the path.
pub(super) fn find(path: &ConfigPath, unknown: bool, release: Release, above: usize) -> Option<&'static OldForm> {
    let fits = |form: &&OldForm| {
        form.pattern.steps().len() > above
            && form.first <= release
            && form.last.is_none_or(|last| release <= last)
            && form.covers(path)
            && (!matches!(form.takes, Takes::Dropped) || (unknown && form.depth() == path.segments().len()))
    };
    rows().iter().filter(fits).max_by_key(|form| form.pattern.steps().len())
}

impl OldForm {
    /// How many steps lead to it.
    pub(super) fn depth(&self) -> usize {
        self.pattern.steps().len()
    }

    /// Whether it is taken beside another key only.
    pub(super) fn needs_company(&self) -> bool {
        matches!(self.takes, Takes::Dropped)
    }

    /// Where it stands.
    pub(super) const fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// What is taken there.
    pub(super) fn reading(&self) -> Reading {
        match &self.takes {
            Takes::Any => Reading::Any,
            Takes::Kinds(kinds) => Reading::Kinds(kinds.clone()),
            Takes::Values(values) => Reading::Values(values.clone()),
            Takes::At(pattern) => Reading::LikeAt(pattern.clone()),
            Takes::Old => Reading::AsBefore,
            Takes::Dropped => Reading::Dropped,
        }
    }

    fn covers(&self, path: &ConfigPath) -> bool {
        let segments = path.segments();
        let same = |(step, segment): (&Step, &Segment)| match (step, segment) {
            (Step::Items, Segment::Index(_)) | (Step::AnyKey, Segment::Key(_)) => true,
            (Step::Key(name), Segment::Key(key)) => name == key,
            _ => false,
        };
        self.depth() <= segments.len() && self.pattern.steps().iter().zip(segments).all(same)
    }

    /// What the release of `atlas` makes of `value` there.
    pub(super) fn judge(&self, value: &Value, atlas: &Atlas) -> Verdict {
        let taken = |taken: bool| if taken { Verdict::Taken } else { Verdict::Refused };
        let json = || value.to_json();
        match &self.takes {
            _ if value.is_unknown() => Verdict::Taken,
            Takes::Any | Takes::Dropped => Verdict::Taken,
            Takes::Kinds(kinds) => taken(kinds.contains(&kind(&json()))),
            Takes::Values(values) => taken(values.contains(&json())),
            Takes::At(pattern) => fitting(pattern, atlas),
            Takes::Old => fitting(&self.pattern, atlas),
        }
    }
}

/// The place of `pattern` in the release, or in the nearest release that has it, older ones first.
fn fitting(pattern: &Pattern, atlas: &Atlas) -> Verdict {
    let newest = History::get().versions().len();
    let nearest = (0..=atlas.release()).rev().chain(atlas.release()..newest);
    let place = nearest.map(Atlas::whole).find_map(|atlas| atlas.find(pattern).filter(|place| place.shape().is_some()));
    place.map_or(Verdict::Taken, Verdict::Fitting)
}

fn kind(value: &serde_json::Value) -> &'static str {
    match value {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Number(_) => "number",
        serde_json::Value::String(_) => "string",
        serde_json::Value::Array(_) => "array",
        serde_json::Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read_and_leads_somewhere() {
        assert_eq!(rows().len(), ROWS.lines().count());
        assert!(ROWS.lines().is_sorted());
        for form in rows() {
            let atlas = Atlas::whole(History::get().index_of(&form.first));
            let pattern = match &form.takes {
                Takes::At(pattern) => pattern,
                Takes::Old => &form.pattern,
                _ => continue,
            };
            assert!(matches!(fitting(pattern, &atlas), Verdict::Fitting(_)), "{pattern}");
        }
    }
}

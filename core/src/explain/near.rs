//! Config paths that a wrong one may have meant.

use super::harmless::shown;
use super::{Unexplained, subject};
use crate::path::{ConfigPath, Segment};
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::{Reason, pattern_of, reason};
use crate::schema::similar::closest;

/// Says that no release knows `path`, and what may have been meant.
pub(super) fn unknown(path: &ConfigPath, atlas: &Atlas) -> Unexplained {
    let near = match (path.parent(), path.last()) {
        (Some(parent), Some(Segment::Key(name))) => near(&parent, name, atlas),
        _ => Vec::new(),
    };
    Unexplained::UnknownKey { name: shown(path), near }
}

/// Paths that may have been meant.
fn near(parent: &ConfigPath, name: &str, atlas: &Atlas) -> Vec<String> {
    if let Some(paths) = slip_above(parent, name, atlas) {
        return paths;
    }
    let known = atlas.at(parent).map(|place| place.names()).unwrap_or_default();
    match reason(&pattern_of(&parent.key(name)), name, atlas, &known) {
        Reason::Moved { to, .. } => to.iter().map(ToString::to_string).collect(),
        Reason::Misplaced { places } => places.iter().map(ToString::to_string).collect(),
        Reason::Typo { names } => names.iter().map(|name| shown(&parent.key(name))).collect(),
        _ => elsewhere(name),
    }
}

/// The same path with its first unknown key mended, when there is an unknown key above `name`.
fn slip_above(parent: &ConfigPath, name: &str, atlas: &Atlas) -> Option<Vec<String>> {
    let segments = parent.segments();
    let unknown = (0..segments.len()).find(|index| atlas.at(&segments[..=*index].to_vec().into()).is_none())?;
    let (above, Segment::Key(key)) = (ConfigPath::from(segments[..unknown].to_vec()), &segments[unknown]) else {
        return None;
    };
    let mended = |fixed: &String| {
        let mut path = above.key(fixed);
        segments[unknown + 1..].iter().cloned().for_each(|segment| path.push(segment));
        path.key(name)
    };
    let names = closest(key, &atlas.at(&above)?.names());
    let paths: Vec<ConfigPath> = names.iter().map(mended).filter(|path| subject::find(path).is_some()).collect();
    (!paths.is_empty()).then(|| paths.iter().map(shown).collect())
}

/// Places with that name in any release, the shortest first.
fn elsewhere(name: &str) -> Vec<String> {
    let is_it = |pattern: &Pattern| matches!(pattern.steps().last(), Some(Step::Key(last)) if last == name);
    let rows = History::get().all_rows().filter(|row| row.path.ends_with(name));
    let mut found: Vec<Pattern> = rows.map(|row| row.pattern()).filter(is_it).collect();
    found.sort_by_key(|pattern| pattern.steps().len());
    found.iter().take(3).map(ToString::to_string).collect()
}

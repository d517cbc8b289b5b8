//! Config paths that a wrong one may have meant.

use super::subject;
use crate::problem::Problem;
use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::report::mask::scrub_path;
use openclaw_lint_core::schema::atlas::Atlas;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use openclaw_lint_core::schema::reason::{Reason, pattern_of, reason};
use openclaw_lint_core::schema::similar::closest;

/// Says that no release knows `path`, and what may have been meant.
pub(super) fn unknown(path: &ConfigPath, atlas: &Atlas) -> Problem {
    let near = match (path.parent(), path.last()) {
        (Some(parent), Some(Segment::Key(name))) => near(&parent, name, atlas),
        _ => Vec::new(),
    };
    Problem::UnknownKey { name: scrub_path(path), near }
}

/// Paths that may have been meant.
fn near(parent: &ConfigPath, name: &str, atlas: &Atlas) -> Vec<String> {
    if let Some(paths) = slip_above(parent, name, atlas) {
        return paths;
    }
    let known = atlas.at(parent).map(|place| place.names()).unwrap_or_default();
    match reason(&pattern_of(&parent.key(name)), name, atlas, &known) {
        Reason::Moved { to, .. } => to.iter().map(|to| format!("`{to}`")).collect(),
        Reason::Misplaced { places } => places.iter().map(|place| format!("`{place}`")).collect(),
        Reason::Typo { names } => names.iter().map(|name| format!("`{}`", parent.key(name))).collect(),
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
    (!paths.is_empty()).then(|| paths.iter().map(|path| format!("`{path}`")).collect())
}

/// Places with that name in any release, the shortest first.
fn elsewhere(name: &str) -> Vec<String> {
    let is_it = |pattern: &Pattern| matches!(pattern.steps().last(), Some(Step::Key(last)) if last == name);
    let rows = History::get().all_rows().filter(|row| row.path.ends_with(name));
    let mut found: Vec<Pattern> = rows.map(|row| row.pattern()).filter(is_it).collect();
    found.sort_by_key(|pattern| pattern.steps().len());
    found.iter().take(3).map(|pattern| format!("`{pattern}`")).collect()
}

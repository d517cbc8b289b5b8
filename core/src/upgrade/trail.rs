//! Follows places of the mended config back to the file as it is.

use crate::document::{Document, Value};
use crate::fix::Applied;
use crate::path::{ConfigPath, Segment};
use crate::rules::Change;

/// What the applied fixes did to paths, in order.
#[derive(Debug, Default)]
pub(super) struct Trail {
    hops: Vec<Hop>,
}

#[derive(Debug)]
enum Hop {
    /// What stood at the first path stands at the second.
    Moved(ConfigPath, ConfigPath),
    /// The item of that list is gone, and those behind it have moved up.
    Closed(ConfigPath, usize),
}

impl Trail {
    /// The trail of some fixes.
    pub(super) fn of(applied: &[Applied]) -> Self {
        let mut trail = Self::default();
        applied.iter().for_each(|fix| trail.follow(fix));
        trail
    }

    /// Adds one more fix.
    pub(super) fn follow(&mut self, fix: &Applied) {
        let hops = &mut self.hops;
        for change in &fix.changes {
            match change {
                Change::Move(from, to) | Change::Carry(from, to, _) => hops.push(Hop::Moved(from.clone(), to.clone())),
                Change::Rename(from, name) => hops.extend(renamed(from, name).map(|to| Hop::Moved(from.clone(), to))),
                Change::Remove(path) => {
                    if let (Some(list), Some(Segment::Index(index))) = (path.parent(), path.last()) {
                        hops.push(Hop::Closed(list, *index));
                    }
                }
                Change::Replace(..)
                | Change::Dissolve(_)
                | Change::Comment(..)
                | Change::Append(..)
                | Change::Insert(..)
                | Change::Text(_) => {}
            }
        }
    }

    /// Where what stands at `path` in the mended config stands in the file as it is.
    pub(super) fn origin(&self, path: &ConfigPath, original: &Document) -> ConfigPath {
        let mut path = path.clone();
        for hop in self.hops.iter().rev() {
            match hop {
                Hop::Moved(from, to) => {
                    if let Some(rest) = below(&path, to) {
                        path = back(from, rest, original);
                    }
                }
                Hop::Closed(list, index) => {
                    let shifted = match below(&path, list) {
                        Some([Segment::Index(at), rest @ ..]) if at >= index => Some((at + 1, rest.to_vec())),
                        _ => None,
                    };
                    if let Some((at, rest)) = shifted {
                        path = rest.into_iter().fold(list.index(at), join);
                    }
                }
            }
        }
        path
    }
}

/// The path of a member after it got another name.
pub(super) fn renamed(from: &ConfigPath, name: &str) -> Option<ConfigPath> {
    from.parent().map(|parent| parent.key(name))
}

/// The steps of `path` below `above`; none when it is not there.
pub(super) fn below<'a>(path: &'a ConfigPath, above: &ConfigPath) -> Option<&'a [Segment]> {
    path.segments().strip_prefix(above.segments())
}

fn join(path: ConfigPath, segment: Segment) -> ConfigPath {
    match segment {
        Segment::Key(key) => path.key(&key),
        Segment::Index(index) => path.index(index),
    }
}

/// `from` and the steps below it. A list that became an object has its items by their id.
fn back(from: &ConfigPath, rest: &[Segment], original: &Document) -> ConfigPath {
    let list = original.root.at(from).and_then(Value::as_array);
    match (list, rest) {
        (Some(items), [Segment::Key(id), rest @ ..]) => {
            let at = items.iter().position(|item| item.get("id").and_then(Value::as_str) == Some(id));
            let item = at.map_or_else(|| from.key(id), |at| from.index(at));
            rest.iter().cloned().fold(item, join)
        }
        _ => rest.iter().cloned().fold(from.clone(), join),
    }
}

//! The history seen from one release: a tree of places that can be walked along a document.

use super::history::{History, Row, ShapeId};
use super::pattern::{Pattern, Step};
use crate::path::{ConfigPath, Segment};
use serde_json::Value;
use std::collections::BTreeMap;

/// What one release accepts, for some or all sections of a config.
pub struct Atlas {
    history: &'static History,
    release: usize,
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    shape: Option<ShapeId>,
    below: BTreeMap<Step, usize>,
}

impl Atlas {
    /// Everything that the release with index `release` accepts.
    #[must_use]
    pub fn whole(release: usize) -> Self {
        let mut atlas = Self::empty(release);
        History::get().all_rows().for_each(|row| atlas.insert(&row));
        atlas
    }

    /// What the release accepts in the sections that a document has: its top-level `keys`, and the
    /// given `channels`. Other places are known by name only.
    #[must_use]
    pub fn of_sections<'k>(
        release: usize,
        keys: impl Iterator<Item = &'k str>,
        channels: impl Iterator<Item = &'k str>,
    ) -> Self {
        let history = History::get();
        let mut atlas = Self::empty(release);
        for name in std::iter::once("").chain(history.top_level().iter().copied()) {
            if let Some(row) = history.rows(name).next() {
                atlas.insert(&row);
            }
        }
        for key in keys {
            history.rows(key).for_each(|row| atlas.insert(&row));
        }
        for id in channels {
            history.rows(&format!("channels.{id}")).for_each(|row| atlas.insert(&row));
        }
        atlas
    }

    /// What the release accepts in the section of one pattern.
    #[must_use]
    pub fn around(release: usize, pattern: &Pattern) -> Self {
        let mut names = pattern
            .steps()
            .iter()
            .filter_map(|step| if let Step::Key(name) = step { Some(name.as_str()) } else { None });
        Self::of_sections(release, names.next().into_iter(), names.next().into_iter())
    }

    fn empty(release: usize) -> Self {
        Self { history: History::get(), release, nodes: vec![Node::default()] }
    }

    fn insert(&mut self, row: &Row<'_>) {
        let Some(shape) = row.shape_in(self.release) else { return };
        let mut at = 0;
        for step in row.pattern().steps() {
            at = match self.nodes[at].below.get(step) {
                Some(next) => *next,
                None => {
                    let next = self.nodes.len();
                    self.nodes.push(Node::default());
                    self.nodes[at].below.insert(step.clone(), next);
                    next
                }
            };
        }
        self.nodes[at].shape = Some(shape);
    }

    /// Index of the release among the known ones.
    #[must_use]
    pub fn release(&self) -> usize {
        self.release
    }

    /// The whole document.
    #[must_use]
    pub fn root(&self) -> Place<'_> {
        Place { atlas: self, node: 0, other: None }
    }

    /// The place of a config path; none where the release knows nothing.
    #[must_use]
    pub fn at(&self, path: &ConfigPath) -> Option<Place<'_>> {
        path.segments().iter().try_fold(self.root(), |place, segment| match segment {
            Segment::Key(key) => place.member(key),
            Segment::Index(_) => place.item(),
        })
    }

    /// The place of a pattern.
    #[must_use]
    pub fn find(&self, pattern: &Pattern) -> Option<Place<'_>> {
        pattern.steps().iter().try_fold(self.root(), |place, step| match step {
            Step::Items => place.item(),
            Step::AnyKey => place.any_member(),
            Step::Key(key) => place.member(key),
        })
    }
}

/// A place in what a release accepts.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    atlas: &'a Atlas,
    node: usize,
    /// Where the rest is said when `node` says only how a named member differs from any other.
    other: Option<usize>,
}

impl<'a> Place<'a> {
    fn node(&self) -> &'a Node {
        &self.atlas.nodes[self.node]
    }

    fn step(&self, step: &Step) -> Option<usize> {
        self.node().below.get(step).copied()
    }

    /// The shape; see [`super::shape`] for its form.
    #[must_use]
    pub fn shape(&self) -> Option<&'a Value> {
        let own = self.node().shape.or_else(|| self.atlas.nodes[self.other?].shape);
        own.map(|id| self.atlas.history.shape(id))
    }

    /// The number of the shape.
    #[must_use]
    pub fn shape_id(&self) -> Option<ShapeId> {
        self.node().shape.or_else(|| self.atlas.nodes[self.other?].shape)
    }

    /// The member `key`: its own place if it has one, else that of any key.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<Self> {
        self.named_member(key).or_else(|| self.any_member())
    }

    /// The member `key`, when this place names it.
    #[must_use]
    pub fn named_member(&self, key: &str) -> Option<Self> {
        let step = Step::Key(key.to_owned());
        if let Some(node) = self.step(&step) {
            let whole = self.atlas.nodes[node].shape.is_some();
            let other = if whole { None } else { self.step(&Step::AnyKey) };
            return (whole || other.is_some()).then_some(Self { node, other, ..*self });
        }
        let node = *self.atlas.nodes[self.other?].below.get(&step)?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any key of the map at this place.
    #[must_use]
    pub fn any_member(&self) -> Option<Self> {
        let node =
            self.step(&Step::AnyKey).or_else(|| self.atlas.nodes[self.other?].below.get(&Step::AnyKey).copied())?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any item of the array at this place.
    #[must_use]
    pub fn item(&self) -> Option<Self> {
        let node =
            self.step(&Step::Items).or_else(|| self.atlas.nodes[self.other?].below.get(&Step::Items).copied())?;
        Some(Self { node, other: None, ..*self })
    }

    /// The member names that this place knows, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&'a str> {
        let mut names: Vec<&str> = [Some(self.node), self.other]
            .into_iter()
            .flatten()
            .flat_map(|node| self.atlas.nodes[node].below.iter())
            .filter_map(|(step, _)| match step {
                Step::Key(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

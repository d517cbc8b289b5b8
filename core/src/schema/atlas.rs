//! The history seen from one release: a tree of places that can be walked along a document.

use super::history::{History, Row, ShapeId};
use super::pattern::{Pattern, Step, Token, tokens};
use crate::path::{ConfigPath, Segment};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::HashMap;

/// What one release accepts, for some or all sections of a config.
pub struct Atlas {
    history: &'static History,
    release: usize,
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    shape: Option<ShapeId>,
    keys: HashMap<Cow<'static, str>, usize>,
    any_key: Option<usize>,
    items: Option<usize>,
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

    /// The places of one section that any release knows. The shapes are those of the oldest release that
    /// knows a place.
    #[must_use]
    pub fn of_all_releases(section: &str) -> Self {
        let history = History::get();
        let mut atlas = Self::empty(0);
        for row in history.rows("channels").chain(history.rows(section)) {
            if let Some(run) = row.runs().next() {
                atlas.put(row.path, run.shape);
            }
        }
        atlas
    }

    fn empty(release: usize) -> Self {
        Self { history: History::get(), release, nodes: vec![Node::default()] }
    }

    fn insert(&mut self, row: &Row<'_>) {
        if let Some(shape) = row.shape_in(self.release) {
            self.put(row.path, shape);
        }
    }

    fn put(&mut self, path: &'static str, shape: ShapeId) {
        let mut at = 0;
        for token in tokens(path).flatten() {
            let fresh = self.nodes.len();
            let node = &mut self.nodes[at];
            at = match token {
                Token::Items => *node.items.get_or_insert(fresh),
                Token::AnyKey => *node.any_key.get_or_insert(fresh),
                Token::Key(name) => *node.keys.entry(name).or_insert(fresh),
            };
            if at == fresh {
                self.nodes.push(Node::default());
            }
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

    /// The node that says what this place leaves to it.
    fn rest(&self) -> Option<&'a Node> {
        self.other.map(|other| &self.atlas.nodes[other])
    }

    /// The shape; see [`super::shape`] for its form.
    #[must_use]
    pub fn shape(&self) -> Option<&'a Value> {
        let own = self.node().shape.or_else(|| self.rest()?.shape);
        own.map(|id| self.atlas.history.shape(id))
    }

    /// The number of the shape.
    #[must_use]
    pub fn shape_id(&self) -> Option<ShapeId> {
        self.node().shape.or_else(|| self.rest()?.shape)
    }

    /// The member `key`: its own place if it has one, else that of any key.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<Self> {
        self.named_member(key).or_else(|| self.any_member())
    }

    /// The member `key`, when this place names it.
    #[must_use]
    pub fn named_member(&self, key: &str) -> Option<Self> {
        if let Some(node) = self.node().keys.get(key).copied() {
            let whole = self.atlas.nodes[node].shape.is_some();
            let other = if whole { None } else { self.node().any_key };
            return (whole || other.is_some()).then_some(Self { node, other, ..*self });
        }
        let node = *self.rest()?.keys.get(key)?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any key of the map at this place.
    #[must_use]
    pub fn any_member(&self) -> Option<Self> {
        let node = self.node().any_key.or_else(|| self.rest()?.any_key)?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any item of the array at this place.
    #[must_use]
    pub fn item(&self) -> Option<Self> {
        let node = self.node().items.or_else(|| self.rest()?.items)?;
        Some(Self { node, other: None, ..*self })
    }

    /// The member names that this place knows, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&'a str> {
        let nodes = std::iter::once(self.node()).chain(self.rest());
        let mut names: Vec<&str> = nodes.flat_map(|node| node.keys.keys()).map(Cow::as_ref).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

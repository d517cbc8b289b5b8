//! The history seen from one release: places that can be walked along a document.

use super::history::History;
use super::history::ShapeId;
use super::pattern::{Pattern, Step};
use super::tree::{ROOT, Tree, tree};
use crate::path::{ConfigPath, Segment};
use serde_json::Value;

/// What one release accepts. Sections are read when they are first asked for, once per process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Atlas {
    release: Option<usize>,
}

impl Atlas {
    /// Everything that the release with index `release` accepts.
    #[must_use]
    pub const fn whole(release: usize) -> Self {
        Self { release: Some(release) }
    }

    /// Every place that any release knows; shapes are those of the oldest release that knows the place.
    #[must_use]
    pub const fn of_all_releases() -> Self {
        Self { release: None }
    }

    /// Index of the release among the known ones; the oldest for all releases together.
    #[must_use]
    pub fn release(&self) -> usize {
        self.release.unwrap_or_default()
    }

    /// The whole document.
    #[must_use]
    pub fn root(&self) -> Place {
        Place { release: self.release, tree: tree(self.release, ""), node: ROOT, other: None }
    }

    /// The place of a config path; none where the release knows nothing.
    #[must_use]
    pub fn at(&self, path: &ConfigPath) -> Option<Place> {
        path.segments().iter().try_fold(self.root(), |place, segment| match segment {
            Segment::Key(key) => place.member(key),
            Segment::Index(_) => place.item(),
        })
    }

    /// The place of a pattern.
    #[must_use]
    pub fn find(&self, pattern: &Pattern) -> Option<Place> {
        pattern.steps().iter().try_fold(self.root(), |place, step| match step {
            Step::Items => place.item(),
            Step::AnyKey => place.any_member(),
            Step::Key(key) => place.named_member(key),
        })
    }
}

/// A place in what a release accepts.
#[derive(Clone, Copy)]
pub struct Place {
    release: Option<usize>,
    tree: &'static Tree,
    node: usize,
    /// Where the rest is said when `node` says only how a named member differs from any other.
    other: Option<usize>,
}

impl Place {
    /// The shape; see [`super::shape`] for its form.
    #[must_use]
    pub fn shape(&self) -> Option<&'static Value> {
        self.shape_id().map(|id| History::get().shape(id))
    }

    /// The number of the shape.
    #[must_use]
    pub fn shape_id(&self) -> Option<ShapeId> {
        self.tree.node(self.node).shape.or_else(|| self.tree.node(self.other?).shape)
    }

    /// The member `key`: its own place if it has one, else that of any key.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<Self> {
        self.named_member(key).or_else(|| self.any_member())
    }

    /// The member `key`, when this place names it.
    #[must_use]
    pub fn named_member(&self, key: &str) -> Option<Self> {
        if let Some(section) = self.tree.section_below(self.node, key) {
            let tree = tree(self.release, section);
            return tree.entry().map(|node| Self { tree, node, other: None, ..*self });
        }
        let at = self.tree.node(self.node);
        if let Some(node) = at.keys.get(key).copied() {
            let whole = self.tree.node(node).shape.is_some();
            let other = if whole { None } else { at.any_key };
            return (whole || other.is_some()).then_some(Self { node, other, ..*self });
        }
        let node = *self.tree.node(self.other?).keys.get(key)?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any key of the map at this place.
    #[must_use]
    pub fn any_member(&self) -> Option<Self> {
        let node = self.tree.node(self.node).any_key.or_else(|| self.tree.node(self.other?).any_key)?;
        Some(Self { node, other: None, ..*self })
    }

    /// Any item of the array at this place.
    #[must_use]
    pub fn item(&self) -> Option<Self> {
        let node = self.tree.node(self.node).items.or_else(|| self.tree.node(self.other?).items)?;
        Some(Self { node, other: None, ..*self })
    }

    /// The member names that this place knows, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        let nodes = std::iter::once(self.node).chain(self.other);
        let mut names: Vec<&'static str> =
            nodes.flat_map(|node| self.tree.node(node).keys.keys()).map(AsRef::as_ref).collect();
        let sections = self.tree.sections_below(self.node).iter().copied();
        names.extend(sections.filter(|name| self.named_member(name).is_some()));
        names.sort_unstable();
        names.dedup();
        names
    }
}

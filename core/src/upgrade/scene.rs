//! Everything that the parts of the report are made of.

use super::Direction;
use super::item::Becomes;
use super::item::{Entry, Item};
use super::literal;
use super::trail::{Trail, below};
use crate::check::Report;
use crate::document::{Anchor, Document};
use crate::fix::Fixed;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{Diagnostic, Location, Severity};
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::reason::pattern_of;

/// One config at two releases.
pub(super) struct Scene<'a> {
    /// What the old release says to the file as it is.
    pub(super) now: &'a Report,
    /// What the new release says to the file as it is.
    pub(super) before: &'a Report,
    /// What the safe fixes make of it.
    pub(super) fixed: &'a Fixed,
    trail: Trail,
}

impl<'a> Scene<'a> {
    pub(super) fn new(now: &'a Report, before: &'a Report, fixed: &'a Fixed) -> Self {
        Self { now, before, fixed, trail: Trail::of(&fixed.applied) }
    }

    pub(super) fn from(&self) -> Release {
        self.now.target
    }

    pub(super) fn to(&self) -> Release {
        self.before.target
    }

    pub(super) fn direction(&self) -> Direction {
        match self.from().cmp(&self.to()) {
            std::cmp::Ordering::Less => Direction::Up,
            std::cmp::Ordering::Equal => Direction::Same,
            std::cmp::Ordering::Greater => Direction::Down,
        }
    }

    /// What the old release accepts.
    pub(super) fn old_atlas(&self) -> Atlas {
        Atlas::whole(History::get().index_of(&self.from()))
    }

    /// What the new release accepts.
    pub(super) fn new_atlas(&self) -> Atlas {
        Atlas::whole(History::get().index_of(&self.to()))
    }

    /// The file as it is.
    pub(super) fn original(&self) -> &'a Document {
        &self.before.document
    }

    /// Where a place of the mended config stands in the file as it is.
    pub(super) fn origin(&self, path: &ConfigPath) -> ConfigPath {
        self.trail.origin(path, self.original())
    }

    /// The place in the source of the file as it is.
    pub(super) fn location(&self, path: &ConfigPath) -> Option<Location> {
        self.original().root.at(path)?;
        Some(self.original().location_of(path, Anchor::Key))
    }

    /// The value in the file as it is, in a few characters.
    pub(super) fn value(&self, path: &ConfigPath) -> Option<String> {
        self.original().root.at(path).map(|value| literal::value(path, value))
    }

    /// An entry for a finding of the new release about the mended config.
    pub(super) fn entry(&self, found: &Diagnostic) -> Entry {
        let path = self.origin(&found.path);
        let location = self.location(&path).or((path == found.path && !self.is_mended()).then_some(found.location));
        let value = self.value(&path).filter(|_| !path.is_root());
        Entry::new(path, location, Becomes::Kept { value })
    }

    fn is_mended(&self) -> bool {
        !self.fixed.applied.is_empty()
    }

    /// The last known release before the new one that takes the key at `path`.
    pub(super) fn until(&self, path: &ConfigPath) -> Option<Release> {
        let history = History::get();
        let target = history.index_of(&self.to());
        let runs = history.runs(&pattern_of(path));
        runs.iter().rev().find(|run| run.last < target).map(|run| history.versions()[run.last])
    }

    /// Whether the old release refuses the file for what stands at `path`, or around it.
    pub(super) fn refused_already(&self, path: &ConfigPath) -> bool {
        self.now.diagnostics.iter().any(|found| found.refuses && below(path, &found.path).is_some())
    }

    /// Whether the old release finds the same fault.
    pub(super) fn known_already(&self, found: &Diagnostic, origin: &ConfigPath) -> bool {
        let same = |old: &&Diagnostic| old.rule == found.rule && old.path == *origin && old.severity == Severity::Error;
        self.now.diagnostics.iter().any(|old| same(&old)) || (found.refuses && self.refused_already(origin))
    }

    /// Gives every diagnostic that refuses the file as it is, and that no decision has taken, to the item
    /// that settles it.
    pub(super) fn attribute(&self, automatic: &mut [Item], decisions: &mut [Item], already: &mut [Item]) {
        let mut taken: Vec<usize> = Vec::new();
        // Several findings of one rule at one place may be settled in different ways: the first one counts.
        for item in decisions.iter_mut().chain(already.iter_mut()) {
            item.findings.retain(|index| !taken.contains(index));
            taken.extend(&item.findings);
        }
        for (index, found) in self.before.diagnostics.iter().enumerate() {
            if !found.refuses || taken.contains(&index) {
                continue;
            }
            let best =
                nearest(automatic, found).or_else(|| nearest(decisions, found)).or_else(|| nearest(already, found));
            if let Some(item) = best {
                item.findings.push(index);
            }
        }
    }
}

/// The item with the place that shares most of its path with a diagnostic; the same rule decides between
/// equals.
fn nearest<'a>(items: &'a mut [Item], found: &Diagnostic) -> Option<&'a mut Item> {
    let closeness = |item: &Item| {
        let shared = |entry: &Entry| {
            let pairs = entry.path.segments().iter().zip(found.path.segments());
            (entry.path == found.path, pairs.take_while(|(a, b)| a == b).count())
        };
        (item.entries.iter().map(shared).max(), item.rules.contains(&found.rule))
    };
    items.iter_mut().rev().max_by_key(|item| closeness(item))
}

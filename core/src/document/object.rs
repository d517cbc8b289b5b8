//! Objects: members in order, found by name at once.

use super::Value;
use crate::path::Key;
use crate::report::Location;
use foldhash::fast::RandomState;
use indexmap::IndexSet;
use indexmap::set::MutableValues;
use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

/// The members of an object, in order; each name once (the last one written wins).
#[derive(Clone, Debug, Default)]
pub struct Object {
    entries: IndexSet<ByName, RandomState>,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub name: Key,
    /// Where its name stands.
    pub key: Location,
    /// Its value.
    pub value: Value,
}

/// A set element that counts as equal when the name is; saves the second copy of every name that a
/// map would need.
#[derive(Clone, Debug)]
struct ByName(Entry);

impl PartialEq for ByName {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for ByName {}

impl Hash for ByName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.name.hash(state);
    }
}

impl Borrow<str> for ByName {
    fn borrow(&self) -> &str {
        self.0.name.as_str()
    }
}

impl Object {
    /// No members, with room for some.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self { entries: IndexSet::with_capacity_and_hasher(count, RandomState::default()) }
    }

    /// The member called `name`.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.get(name).map(|ByName(entry)| entry)
    }

    /// The value of the member called `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// All members in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.entries.iter().map(|ByName(entry)| entry)
    }

    /// Number of members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds a member; a member of the same name keeps its position and gets the new key and value.
    pub fn insert(&mut self, entry: Entry) {
        self.place(entry);
    }

    /// Like [`Object::insert`]; gives the position of the member and the member that it replaced.
    pub(super) fn place(&mut self, entry: Entry) -> (usize, Option<Entry>) {
        let (position, replaced) = self.entries.replace_full(ByName(entry));
        (position, replaced.map(|ByName(entry)| entry))
    }

    /// Takes a member out, keeping the order of the others.
    pub(crate) fn remove(&mut self, name: &str) {
        self.entries.shift_remove(name);
    }

    /// All members by value, in order.
    pub(super) fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.entries.into_iter().map(|ByName(entry)| entry)
    }

    /// The member called `name`; its name must stay.
    pub(super) fn entry_mut(&mut self, name: &str) -> Option<&mut Entry> {
        self.entries.get_full_mut2(name).map(|(_, ByName(entry))| entry)
    }

    /// The member at a position; its name must stay.
    pub(super) fn nth_mut(&mut self, position: usize) -> Option<&mut Entry> {
        self.entries.get_index_mut2(position).map(|ByName(entry)| entry)
    }

    /// Changes every member in order; the names must stay.
    pub(super) fn each_entry_mut(&mut self, change: &mut dyn FnMut(&mut Entry)) {
        for position in 0..self.entries.len() {
            if let Some(entry) = self.nth_mut(position) {
                change(entry);
            }
        }
    }
}

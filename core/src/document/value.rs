//! The resolved config: one value tree in which every value remembers its place.

use crate::path::{ConfigPath, Segment};
use crate::report::Location;

/// A value of the resolved config.
#[derive(Clone, Debug)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Where its text stands. For an object merged from several files: the place of the object that
    /// holds the `$include`, or of the last file that contributed.
    pub location: Location,
}

/// The kinds of value.
#[derive(Clone, Debug)]
pub enum ValueKind {
    /// `null`
    Null,
    /// A boolean.
    Bool(bool),
    /// A double, as OpenClaw's own parser yields; may be infinite or not a number.
    Number(f64),
    /// Text after `${VAR}` was replaced where the variable was known.
    String(String),
    /// Items in order.
    Array(Vec<Value>),
    /// Members in order of first appearance.
    Object(Object),
    /// Text that could not be parsed; stands for any value, so that no second error follows from it.
    Unknown,
}

/// The members of an object, in order; each name once (the last one written wins).
#[derive(Clone, Debug, Default)]
pub struct Object {
    entries: Vec<Entry>,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Where its name stands.
    pub key: Location,
    /// Its value.
    pub value: Value,
}

impl Object {
    /// The member called `name`.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The value of the member called `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// All members in order.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
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
        match self.entries.iter_mut().find(|old| old.name == entry.name) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }
}

impl Value {
    /// The value at `path` below this one.
    #[must_use]
    pub fn at(&self, path: &ConfigPath) -> Option<&Self> {
        path.segments().iter().try_fold(self, |value, segment| match (segment, &value.kind) {
            (Segment::Key(key), ValueKind::Object(object)) => object.get(key),
            (Segment::Index(index), ValueKind::Array(items)) => items.get(*index),
            _ => None,
        })
    }

    /// The member called `name`, when this is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// The value below a chain of member names.
    #[must_use]
    pub fn dig(&self, names: &[&str]) -> Option<&Self> {
        names.iter().try_fold(self, |value, name| value.get(name))
    }

    /// The object, when this is one.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match &self.kind {
            ValueKind::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The items, when this is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.kind {
            ValueKind::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, when this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, when this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind {
            ValueKind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The number, when this is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self.kind {
            ValueKind::Number(value) => Some(value),
            _ => None,
        }
    }
}

//! The resolved config: one value tree in which every value remembers its place.

use super::{Object, Text};
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
    /// More members or items may be there than are known: an included file could not be read, or the
    /// text around has syntax errors. Then nothing may be called missing.
    pub incomplete: bool,
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
    String(Text),
    /// Items in order.
    Array(Vec<Value>),
    /// Members in order of first appearance.
    Object(Object),
    /// Text that could not be parsed, or an included file that could not be read; stands for any value,
    /// so that no second error follows from it.
    Unknown,
}

impl Value {
    /// A complete value.
    #[must_use]
    pub const fn new(kind: ValueKind, location: Location) -> Self {
        Self { kind, location, incomplete: false }
    }

    /// A value of which nothing is known.
    #[must_use]
    pub const fn unknown(location: Location) -> Self {
        Self { kind: ValueKind::Unknown, location, incomplete: true }
    }

    /// Whether nothing is known about the value, so that nothing can be wrong with it.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self.kind, ValueKind::Unknown)
    }

    /// The kind of value in words: `an object`, `a string`.
    #[must_use]
    pub const fn describe(&self) -> crate::report::Text {
        match self.kind {
            ValueKind::Null => text!("null"),
            ValueKind::Bool(_) => text!("a boolean"),
            ValueKind::Number(_) => text!("a number"),
            ValueKind::String(_) => text!("a string"),
            ValueKind::Array(_) => text!("an array"),
            ValueKind::Object(_) => text!("an object"),
            ValueKind::Unknown => text!("an unknown value"),
        }
    }

    /// The value at `path` below this one.
    #[must_use]
    pub fn at(&self, path: &ConfigPath) -> Option<&Self> {
        path.segments().iter().try_fold(self, Self::step)
    }

    /// The member or item that is one step below.
    #[must_use]
    pub fn step(&self, segment: &Segment) -> Option<&Self> {
        match (segment, &self.kind) {
            (Segment::Key(key), ValueKind::Object(object)) => object.get(key),
            (Segment::Index(index), ValueKind::Array(items)) => items.get(*index),
            _ => None,
        }
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

    /// The text, when this is a string. Show [`Text::raw`] instead of it: it may hold the environment.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.as_text().map(Text::as_str)
    }

    /// The text with its `${VAR}` references, when this is a string.
    #[must_use]
    pub fn as_text(&self) -> Option<&Text> {
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

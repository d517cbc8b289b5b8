//! From a place in the config to a place in the source.

use super::{Document, Entry, Value, ValueKind};
use crate::path::{ConfigPath, Segment};
use crate::report::{Location, Span};

/// What to point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The name of the member; for an item of an array, the item.
    Key,
    /// The value.
    Value,
    /// Name and value; the name alone when they stand in different files.
    Member,
    /// The container, for something that should be in it: its name, else its opening bracket.
    Parent,
}

impl Document {
    /// The place of `path`. When there is nothing at that path, the place of the nearest container
    /// around it: its name, else its opening bracket.
    #[must_use]
    pub fn location_of(&self, path: &ConfigPath, anchor: Anchor) -> Location {
        let mut trail = vec![Stop { entry: None, value: &self.root }];
        for segment in path.segments() {
            let Some(next) = trail.last().and_then(|stop| step(stop.value, segment)) else {
                return self.container(&trail);
            };
            trail.push(next);
        }
        match anchor {
            Anchor::Parent => {
                trail.pop();
                self.container(&trail)
            }
            _ => trail.last().map_or_else(|| self.container(&trail), |stop| stop.locate(anchor)),
        }
    }

    fn container(&self, trail: &[Stop<'_>]) -> Location {
        match trail.last() {
            Some(Stop { entry: Some(entry), .. }) => entry.key,
            Some(stop) => self.opening(stop.value),
            None => self.opening(&self.root),
        }
    }

    /// The opening bracket of a container, which may be a full-width one; a scalar as a whole.
    fn opening(&self, value: &Value) -> Location {
        let Location { file, span } = value.location;
        if !matches!(value.kind, ValueKind::Object(_) | ValueKind::Array(_)) {
            return value.location;
        }
        let text = self.file(file).map(|source| span.text(&source.text)).unwrap_or_default();
        let length = text.chars().next().map_or(0, char::len_utf8);
        Location { file, span: Span::new(span.start, span.start + length) }
    }
}

/// A value on the way from the root, and the member that holds it.
struct Stop<'a> {
    entry: Option<&'a Entry>,
    value: &'a Value,
}

fn step<'a>(value: &'a Value, segment: &Segment) -> Option<Stop<'a>> {
    match (segment, &value.kind) {
        (Segment::Key(key), ValueKind::Object(object)) => {
            object.entry(key).map(|entry| Stop { entry: Some(entry), value: &entry.value })
        }
        (Segment::Index(index), ValueKind::Array(items)) => items.get(*index).map(|value| Stop { entry: None, value }),
        _ => None,
    }
}

impl Stop<'_> {
    fn locate(&self, anchor: Anchor) -> Location {
        let value = self.value.location;
        match (anchor, self.entry.map(|entry| entry.key)) {
            (Anchor::Value, _) | (_, None) => value,
            (Anchor::Member, Some(key)) if key.file == value.file => {
                Location { file: key.file, span: key.span.join(value.span) }
            }
            (_, Some(key)) => key,
        }
    }
}

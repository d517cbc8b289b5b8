//! A visit of every value of a config.

use super::{Entry, Value, ValueKind};
use crate::path::{ConfigPath, Segment};

/// One stop of [`Value::walk`].
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    /// Where in the config; reused, so clone it to keep it.
    pub path: &'a ConfigPath,
    /// The member that holds the value; none for the root and for items of arrays.
    pub entry: Option<&'a Entry>,
    /// The value.
    pub value: &'a Value,
}

impl Value {
    /// Visits this value and every value below, each once, parents first, in order. `path` is the path
    /// of this value; it is lent to the visits and given back as it was.
    pub fn walk(&self, path: &mut ConfigPath, visit: &mut dyn FnMut(Visit<'_>)) {
        self.walk_entry(None, path, visit);
    }

    fn walk_entry(&self, entry: Option<&Entry>, path: &mut ConfigPath, visit: &mut dyn FnMut(Visit<'_>)) {
        visit(Visit { path, entry, value: self });
        match &self.kind {
            ValueKind::Object(object) => {
                for entry in object.iter() {
                    path.push(Segment::Key(entry.name.clone()));
                    entry.value.walk_entry(Some(entry), path, visit);
                    path.pop();
                }
            }
            ValueKind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(Segment::Index(index));
                    item.walk_entry(None, path, visit);
                    path.pop();
                }
            }
            _ => {}
        }
    }
}

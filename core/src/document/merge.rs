//! How an included file and what stands around it become one value.

use super::{Object, Value, ValueKind};
use crate::release::Release;

/// Names of JavaScript's object machinery. (`__proto__` is no member at all.)
const MACHINERY: [&str; 2] = ["constructor", "prototype"];

/// First sampled release whose merge leaves such names out of the objects that it merges.
const LEFT_OUT_SINCE: Release = Release::new(2026, 2, 26);

/// First sampled release whose merge leaves them out of everything that takes part, outside arrays.
const CLEANED_SINCE: Release = Release::new(2026, 8, 1);

/// The merge of one release.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merge {
    release: Release,
}

impl Merge {
    pub(super) const fn of(release: Release) -> Self {
        Self { release }
    }

    /// A value that is ready to take part.
    pub(super) fn clean(self, mut value: Value) -> Value {
        if self.release >= CLEANED_SINCE {
            value.clean();
        }
        value
    }

    /// `over` on top of `base`: objects merge deep, arrays are concatenated, anything else is replaced.
    /// Costs as much as `over` is large.
    ///
    /// Where one side is not known completely, neither is the result. Below an incomplete container
    /// every container is incomplete, so that marking never visits one twice.
    pub(super) fn apply(self, mut base: Value, mut over: Value) -> Value {
        if over.incomplete {
            base.mark_incomplete();
        }
        if base.incomplete {
            over.mark_incomplete();
        }
        let incomplete = base.incomplete || over.incomplete;
        let (kind, location) = match (base.kind, over.kind) {
            (ValueKind::Object(base_members), ValueKind::Object(members)) => {
                (ValueKind::Object(self.objects(base_members, members)), over.location)
            }
            (ValueKind::Array(mut items), ValueKind::Array(more)) => {
                items.extend(more);
                (ValueKind::Array(items), over.location)
            }
            // What is known is better than nothing: the rules can still look at it.
            (kind, ValueKind::Unknown) => (kind, base.location),
            (_, kind) => (kind, over.location),
        };
        Value { kind, location, incomplete }
    }

    fn objects(self, mut base: Object, over: Object) -> Object {
        let leaves_out = |name: &str| self.release >= LEFT_OUT_SINCE && MACHINERY.contains(&name);
        for entry in over.into_entries().filter(|entry| !leaves_out(&entry.name)) {
            match base.entry_mut(&entry.name) {
                Some(old) => {
                    let below = std::mem::replace(&mut old.value, Value::unknown(entry.key));
                    old.value = self.apply(below, entry.value);
                    old.key = entry.key;
                }
                None => base.insert(entry),
            }
        }
        base
    }
}

impl Value {
    /// Marks every container from here down. Stops at marked ones.
    pub(super) fn mark_incomplete(&mut self) {
        if self.incomplete {
            return;
        }
        self.incomplete = matches!(self.kind, ValueKind::Object(_) | ValueKind::Array(_));
        match &mut self.kind {
            ValueKind::Array(items) => items.iter_mut().for_each(Self::mark_incomplete),
            ValueKind::Object(object) => object.each_entry_mut(&mut |entry| entry.value.mark_incomplete()),
            _ => {}
        }
    }

    /// Takes the names out at any depth outside arrays.
    fn clean(&mut self) {
        if let ValueKind::Object(object) = &mut self.kind {
            MACHINERY.iter().for_each(|name| object.remove(name));
            object.each_entry_mut(&mut |entry| entry.value.clean());
        }
    }
}

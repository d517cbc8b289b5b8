//! How an included file and what stands around it become one value.

use super::{Object, Value, ValueKind};

/// Names of JavaScript's object machinery, which a merge leaves out.
const SKIPPED: [&str; 3] = ["__proto__", "constructor", "prototype"];

/// `over` on top of `base`: objects merge deep, arrays are concatenated, anything else is replaced. Costs
/// as much as `over` is large.
///
/// Where one side is not known completely, neither is the result. Below an incomplete container every
/// container is incomplete, so that marking never visits one twice.
pub(super) fn merge(mut base: Value, mut over: Value) -> Value {
    if over.incomplete {
        base.mark_incomplete();
    }
    if base.incomplete {
        over.mark_incomplete();
    }
    let incomplete = base.incomplete || over.incomplete;
    let (kind, location) = match (base.kind, over.kind) {
        (ValueKind::Object(base_members), ValueKind::Object(members)) => {
            (ValueKind::Object(merge_objects(base_members, members)), over.location)
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

fn merge_objects(mut base: Object, over: Object) -> Object {
    for entry in over.into_entries() {
        match base.entry_mut(&entry.name) {
            Some(old) => {
                let below = std::mem::replace(&mut old.value, Value::unknown(entry.key));
                old.value = merge(below, entry.value);
                old.key = entry.key;
            }
            None => base.insert(entry),
        }
    }
    base
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

    /// Takes out what a merge leaves out (since release 2026.2.26), at any depth outside arrays.
    pub(super) fn drop_skipped_names(&mut self) {
        if let ValueKind::Object(object) = &mut self.kind {
            for name in SKIPPED {
                object.remove(name);
            }
            object.each_entry_mut(&mut |entry| entry.value.drop_skipped_names());
        }
    }
}

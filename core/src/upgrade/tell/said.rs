//! What becomes of a place, as data for programs, without secrets.

use crate::report::mask::{scrub, scrub_path};
use crate::upgrade::{Becomes, Entry};

/// What becomes of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// `moved`, `value`, `removed`, `added`, `rewritten` or `kept`.
    pub change: &'static str,
    /// Its new places.
    pub to: Vec<String>,
    /// The value as it is.
    pub old: Option<String>,
    /// The new value.
    pub new: Option<String>,
}

impl Said {
    /// What becomes of the place of an entry.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        let text = |value: &Option<String>| value.as_deref().map(scrub);
        let (change, to, old, new) = match &entry.becomes {
            Becomes::Moved { to, value } => ("moved", to.iter().map(scrub_path).collect(), None, text(value)),
            Becomes::Value { was, is } => ("value", Vec::new(), text(was), Some(scrub(is))),
            Becomes::Removed { was } => ("removed", Vec::new(), text(was), None),
            Becomes::Added { value } => {
                ("added", Vec::new(), None, Some(scrub(value)).filter(|value| !value.is_empty()))
            }
            Becomes::Rewritten => ("rewritten", Vec::new(), None, None),
            Becomes::Kept { value } => ("kept", Vec::new(), text(value), None),
        };
        Self { change, to, old, new }
    }
}

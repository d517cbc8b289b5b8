//! Names of a config without the credentials that may stand in them.

use crate::path::{ConfigPath, Segment};
use crate::report::secret::{credentials_in_prose, without};
use crate::schema::pattern::{Pattern, Step};

/// A text of the user.
pub(crate) fn harmless(text: &str) -> String {
    without(text, credentials_in_prose(text))
}

/// A path with every name looked at for itself, since a long path may look like a credential.
pub(crate) fn shown(path: &ConfigPath) -> String {
    let step = |segment: &Segment| match segment {
        Segment::Key(key) => Segment::Key(harmless(key).into()),
        Segment::Index(index) => Segment::Index(*index),
    };
    ConfigPath::from(path.segments().iter().map(step).collect::<Vec<_>>()).to_string()
}

/// The same for a pattern.
pub(super) fn shown_pattern(pattern: &Pattern) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => Step::Key(harmless(key)),
        other => other.clone(),
    };
    pattern.steps().iter().map(step).collect::<Pattern>().to_string()
}

/// The path as a pattern with the names that it has; a `*` in it is any name.
pub(super) fn as_written(path: &ConfigPath) -> Pattern {
    let step = |segment: &Segment| match segment {
        Segment::Key(key) if key == "*" => Step::AnyKey,
        Segment::Key(key) => Step::Key(key.to_string()),
        Segment::Index(_) => Step::Items,
    };
    path.segments().iter().map(step).collect()
}

//! The keys of an object, each with a line about it.

use super::key::{KeyLine, description};
use crate::schema::atlas::Place;
use crate::schema::pattern::{Pattern, Step};

/// Those that `place` names, and `*` when it takes others.
pub(super) fn of(place: Place, pattern: &Pattern) -> Vec<KeyLine> {
    let named = place.names().into_iter().map(|key| (key, pattern.key(key)));
    let any = place.any_member().map(|_| ("*", pattern.join(Step::AnyKey)));
    let line = |(key, pattern): (&str, Pattern)| {
        let text = description(&pattern).or((key == "*").then_some("Any name."));
        KeyLine { name: key.to_owned(), description: text.map(str::to_owned) }
    };
    named.chain(any).map(line).collect()
}

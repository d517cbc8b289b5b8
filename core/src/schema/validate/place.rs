//! A place of the history and a value, side by side.

use super::step::Step;
use super::walk::{Parts, Walk};
use crate::document::Value;
use crate::release::Release;
use crate::schema::atlas::Place;
use crate::schema::history::ReleaseFacts;
use crate::schema::issue::{Issue, IssueKind};

/// From this release on every channel must at least be an object.
const OBJECTS_SINCE: Release = Release::new(2026, 4, 5);
/// From this release on the few members that are described are looked at, and others are free.
const DESCRIBED_SINCE: Release = Release::new(2026, 4, 14);

impl Walk<'_> {
    pub(super) fn place(self, place: Place, value: &Value, at: &Step<'_>, out: &mut Vec<Issue>) {
        if self.facts.is_some_and(|facts| is_unchecked(facts, at)) {
            let must = self.facts.is_some_and(|facts| facts.version >= OBJECTS_SINCE);
            if must && !value.is_unknown() && value.as_object().is_none() {
                let kind = IssueKind::WrongKind(vec!["object".to_owned()], Vec::new());
                out.push(Issue { path: at.path(), kind });
            }
        } else if let Some(shape) = place.shape() {
            self.schema(shape, Parts::Below(place), value, at, out);
        }
    }
}

/// Whether this is a channel that the release does not look at when it loads a config.
fn is_unchecked(facts: &ReleaseFacts, at: &Step<'_>) -> bool {
    let is_listed = |id: &str| facts.unchecked_channels.iter().any(|unchecked| unchecked == id);
    facts.version < DESCRIBED_SINCE && at.channel().is_some_and(is_listed)
}

//! Whether a value would do at another place.

use super::atlas::Atlas;
use super::issue::Issue;
use super::prune::prune;
use super::validate::of_instance;
use crate::document::Value;
use crate::path::ConfigPath;
use serde_json::Value as Json;

/// Whether a shape takes keys that it does not name.
pub(super) fn is_open(shape: &Json) -> bool {
    shape["keys"] == "open"
}

/// Whether the release knows a place, by its name or as a member of an open object.
#[must_use]
pub fn is_known(atlas: &Atlas, path: &ConfigPath) -> bool {
    let known = atlas.at(path).is_some_and(|place| place.shape_id().is_some());
    let open = || path.parent().and_then(|parent| atlas.at(&parent)).and_then(|place| place.shape()).is_some_and(is_open);
    known || open()
}

/// What would be wrong with `value` at `path`; none when the release knows no such place.
#[must_use]
pub fn issues_at(atlas: &Atlas, path: &ConfigPath, value: &Value) -> Option<Vec<Issue>> {
    let Some(place) = atlas.at(path).filter(|place| place.shape_id().is_some()) else {
        // An open object takes any key.
        let open = atlas.at(&path.parent()?).and_then(|parent| parent.shape()).is_some_and(is_open);
        return open.then(Vec::new);
    };
    of_instance(&mut prune(place, value), &value.to_json()).ok()
}

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
    let takes_all = |shape: &Json| shape["type"] == "object" && shape.get("additionalProperties").is_none();
    let any = shape.as_object().is_some_and(serde_json::Map::is_empty);
    any || takes_all(shape) || shape["anyOf"].as_array().is_some_and(|all| all.iter().any(takes_all))
}

/// Whether the release knows a place, by its name or as a member of an open object.
#[must_use]
pub fn is_known(atlas: &Atlas, path: &ConfigPath) -> bool {
    atlas.at(path).is_some_and(|place| place.shape_id().is_some()) || below_open(atlas, path)
}

fn below_open(atlas: &Atlas, path: &ConfigPath) -> bool {
    open_above(atlas, path).is_some()
}

/// The closest known object above a place, if it takes any key.
#[must_use]
pub fn open_above(atlas: &Atlas, path: &ConfigPath) -> Option<ConfigPath> {
    let mut above = path.parent();
    while let Some(at) = above {
        if let Some(shape) = atlas.at(&at).and_then(|place| place.shape()) {
            return is_open(shape).then_some(at);
        }
        above = at.parent();
    }
    None
}

/// What would be wrong with `value` at `path`; none when the release knows no such place.
#[must_use]
pub fn issues_at(atlas: &Atlas, path: &ConfigPath, value: &Value) -> Option<Vec<Issue>> {
    let Some(place) = atlas.at(path).filter(|place| place.shape_id().is_some()) else {
        // An open object takes any key.
        return below_open(atlas, path).then(Vec::new);
    };
    of_instance(&mut prune(place, value), &value.to_json()).ok()
}

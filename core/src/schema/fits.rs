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
    let Some(fragment) = shape.as_object() else { return false };
    let any = fragment.is_empty();
    any || (fragment.get("type").is_some_and(|kind| kind == "object") && !fragment.contains_key("additionalProperties"))
}

/// What would be wrong with `value` at `path`; none when the release knows no such place.
#[must_use]
pub fn issues_at(atlas: &Atlas, path: &ConfigPath, value: &Value) -> Option<Vec<Issue>> {
    let Some(place) = atlas.at(path).filter(|place| place.shape_id().is_some()) else {
        // An open object takes any key, and all below it.
        let mut above = path.parent()?;
        while atlas.at(&above).is_none_or(|place| place.shape_id().is_none()) {
            above.pop()?;
        }
        return atlas.at(&above).and_then(|place| place.shape()).is_some_and(is_open).then(Vec::new);
    };
    of_instance(&mut prune(place, value), &value.to_json()).ok()
}

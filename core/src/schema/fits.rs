//! Whether a value would do at another place.

use super::atlas::Atlas;
use super::issue::Issue;
use super::prune::prune;
use super::validate::of_instance;
use crate::document::Value;
use crate::path::ConfigPath;

/// What would be wrong with `value` at `path`; none when the release knows no such place.
#[must_use]
pub fn issues_at(atlas: &Atlas, path: &ConfigPath, value: &Value) -> Option<Vec<Issue>> {
    let place = atlas.at(path)?;
    place.shape()?;
    of_instance(&mut prune(place, value), &value.to_json()).ok()
}

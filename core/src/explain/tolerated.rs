//! Old forms that a release reads although it does not know the key any more.

use crate::path::ConfigPath;
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::tolerance::{Reading, reading};

/// What the release makes of the old form at or above `path`; none when it refuses it.
pub(super) fn note(path: &ConfigPath, atlas: &Atlas) -> Option<String> {
    let (form, reading) = reading(path, atlas)?;
    let release = History::get().versions()[atlas.release()];
    let takes = match reading {
        Reading::CleanRoster => {
            "when there is no `agents.entries`, and every item has an `id` of its own in lower case".to_owned()
        }
        Reading::Any => "whatever its value is".to_owned(),
        Reading::Kinds(kinds) => format!("when it is {}", either(&kinds)),
        Reading::Values(values) => {
            let values: Vec<String> = values.iter().map(ToString::to_string).collect();
            format!("when it is {}", either(&values))
        }
        Reading::LikeAt(place) => format!("when its value would do for `{place}`"),
        Reading::AsBefore => "when its value was right before".to_owned(),
        Reading::Dropped => {
            return Some(format!(
                "OpenClaw {release} loads a config with `{form}` all the same, and ignores the value."
            ));
        }
        Reading::Budget => "and gives it to the models of the provider that have none of their own".to_owned(),
    };
    Some(format!("OpenClaw {release} still reads `{form}` all the same, {takes}."))
}

fn either<T: AsRef<str>>(all: &[T]) -> String {
    all.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" or ")
}

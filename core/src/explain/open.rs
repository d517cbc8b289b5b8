//! Keys that a release takes because any name will do: the settings of plugins from outside, parameters of models.

use super::harmless::{as_written, harmless, shown_pattern};
use crate::path::{ConfigPath, Segment};
use crate::schema::atlas::Atlas;
use crate::schema::fits::open_above;
use crate::schema::history::History;

/// Why `path` is taken without being named; none when it is not taken.
pub(super) fn note(path: &ConfigPath, atlas: &Atlas) -> Option<String> {
    let above = open_above(atlas, path)?;
    let history = History::get();
    let release = history.versions()[atlas.release()];
    let keys: Vec<&str> = above.segments().iter().map(key).collect();
    let text = match keys.as_slice() {
        // Whether a channel exists is not a matter of the schema.
        ["channels"] => {
            let id = path.segments().get(1).map(key)?;
            let unchecked = &history.facts(atlas.release()).unchecked_channels;
            if !unchecked.iter().any(|channel| channel == id) {
                return None;
            }
            format!("OpenClaw {release} does not look at the settings of this channel when it loads a config.")
        }
        ["plugins", "entries", plugin, "config", ..] => format!(
            "OpenClaw {release} takes any key in `{}`; what is right there is for the plugin `{}` to say.",
            shown_pattern(&as_written(&above)),
            harmless(plugin)
        ),
        _ => format!(
            "OpenClaw {release} takes any key in `{}` and does not check this one.",
            shown_pattern(&as_written(&above))
        ),
    };
    Some(text)
}

fn key(segment: &Segment) -> &str {
    match segment {
        Segment::Key(key) => key,
        Segment::Index(_) => "[]",
    }
}

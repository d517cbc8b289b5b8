//! Config paths without secrets. A long path is made of words, and none of them is hidden for the sake of
//! the others.

use super::scrub_line;
use crate::path::{ConfigPath, Segment};

/// A path with every name looked at for itself.
pub fn scrub_path(path: &ConfigPath) -> String {
    let step = |segment: &Segment| match segment {
        Segment::Key(key) => Segment::Key(scrub_line(key.as_str()).into()),
        Segment::Index(index) => Segment::Index(*index),
    };
    ConfigPath::from(path.segments().iter().map(step).collect::<Vec<_>>()).to_string()
}

/// A sentence in which backticks enclose paths.
pub fn scrub_sentence(text: &str) -> String {
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => scrub_line(part),
        _ => part.split('.').map(scrub_line).collect::<Vec<_>>().join("."),
    };
    text.split('`').enumerate().map(part).collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_names_and_leaves_paths() {
        let path = ConfigPath::of(&["channels", "discord", "guilds", "100000000000000001", "channels"]);
        assert_eq!(scrub_path(&path), "channels.discord.guilds.100000000000000001.channels");
        let text = format!("`{path}` moves");
        assert_eq!(scrub_sentence(&text), text);
        // What is left of it is no plain name, so the path quotes it.
        assert_eq!(scrub_path(&ConfigPath::of(&["ghp_abcdefgh1234"])), "[\"ghp_…\"]");
        assert_eq!(scrub_sentence("`a.ghp_abcdefgh1234` has \"ghp_abcdefgh1234\""), "`a.ghp_…` has \"ghp_…\"");
    }
}

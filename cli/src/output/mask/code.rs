//! Config paths without secrets. A long path is made of words, and none of them is hidden for the sake of
//! the others.

use super::scrub;
use openclaw_lint_core::path::{ConfigPath, Segment};

/// A path with every name looked at for itself.
pub(crate) fn scrub_path(path: &ConfigPath) -> String {
    let step = |segment: &Segment| match segment {
        Segment::Key(key) => Segment::Key(scrub(key)),
        Segment::Index(index) => Segment::Index(*index),
    };
    ConfigPath::from(path.segments().iter().map(step).collect::<Vec<_>>()).to_string()
}

/// A sentence in which backticks enclose paths.
pub(crate) fn scrub_sentence(text: &str) -> String {
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => scrub(part),
        _ => part.split('.').map(scrub).collect::<Vec<_>>().join("."),
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
        assert_eq!(scrub_path(&ConfigPath::of(&["ghp_abcdefgh1234"])), "[\"ghp_…\"]");
        assert_eq!(scrub_sentence("`a.ghp_abcdefgh1234` has \"ghp_abcdefgh1234\""), "`a.ghp_…` has \"ghp_…\"");
    }
}

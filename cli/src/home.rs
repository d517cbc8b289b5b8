//! Paths as OpenClaw takes them from variables and from its config.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that `~` stands for.
pub(crate) fn home() -> PathBuf {
    variable("OPENCLAW_HOME").map(PathBuf::from).or_else(env::home_dir).unwrap_or_default()
}

/// A variable that is set to more than white space.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// `~` and `~/...` below `home`.
pub(crate) fn expand(path: &str, home: &Path) -> PathBuf {
    match path.strip_prefix('~') {
        Some("") => home.to_owned(),
        Some(rest) if rest.starts_with(['/', '\\']) => home.join(&rest[1..]),
        _ => absolute(Path::new(path)),
    }
}

/// The path from the root of the disk, links not followed.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

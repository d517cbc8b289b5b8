//! The login of Claude Code on this machine.

use crate::bounded;
use crate::home::{absolute, variable};
use crate::problem;
use openclaw_lint_core::anthropic::inputs::Content;
use openclaw_lint_core::anthropic::secret::RawText;
use std::env;
use std::io;
use std::path::{Path, PathBuf};

/// Where it is.
pub(crate) fn path() -> PathBuf {
    let folder = variable("CLAUDE_CONFIG_DIR").map(|folder| absolute(Path::new(&folder)));
    folder.unwrap_or_else(|| env::home_dir().unwrap_or_default().join(".claude")).join(".credentials.json")
}

/// What it holds; none when there is no such file.
pub(crate) fn claude_login() -> Option<Content> {
    read(&path())
}

/// The text of a small file; none when it is not there.
pub(super) fn read(path: &Path) -> Option<Content> {
    const MOST_BYTES: u64 = 16 * 1024 * 1024;
    Some(match bounded::read_text(path, MOST_BYTES) {
        Ok(text) => Content::Text(RawText::new(text)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return None,
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Content::Unreadable("it is no UTF-8 text".to_owned())
        }
        Err(error) => Content::Unreadable(problem::reason(&error)),
    })
}

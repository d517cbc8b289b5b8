//! Patterns of paths, as in .gitignore.

use super::names::Pattern;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::{Path, PathBuf};

/// Some patterns, relative to a folder.
#[derive(Debug)]
pub(super) struct Globs {
    folder: PathBuf,
    patterns: Gitignore,
}

impl Globs {
    pub(super) fn new(folder: &Path, patterns: &[Pattern]) -> Self {
        let mut builder = GitignoreBuilder::new(folder);
        for pattern in patterns {
            // Each was tried when it was read.
            let _ = builder.add_line(None, pattern.text());
        }
        let patterns = builder.build().unwrap_or_else(|_| Gitignore::empty());
        Self { folder: folder.to_owned(), patterns }
    }

    /// Whether a file, or a folder above it, is meant. Files outside the folder never are.
    pub(super) fn has(&self, file: &Path) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let is_below = |path: &Path| {
            let below = path.strip_prefix(&self.folder).ok()?;
            Some(self.patterns.matched_path_or_any_parents(below, false).is_ignore())
        };
        // The folder may be known by another name, where there are links.
        let by_other_name = || {
            let (folder, file) = (self.folder.canonicalize().ok()?, file.canonicalize().ok()?);
            is_below(&self.folder.join(file.strip_prefix(folder).ok()?))
        };
        is_below(file).or_else(by_other_name).unwrap_or(false)
    }
}

/// What is wrong with a pattern.
pub(super) fn problem(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some("it is empty".to_owned());
    }
    let mut builder = GitignoreBuilder::new("");
    let error = builder.add_line(None, text).err()?;
    Some(match error {
        ignore::Error::Glob { err, .. } => err,
        other => other.to_string(),
    })
}

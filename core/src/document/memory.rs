//! Files in memory: several pasted files on a web page, unsaved editor buffers, tests.

use super::files::{FileError, Files, Metadata};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A small file system in memory, with symbolic links to files and folders.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles {
    files: BTreeMap<PathBuf, Vec<u8>>,
    links: BTreeMap<PathBuf, PathBuf>,
    hard_linked: Vec<PathBuf>,
    modes: BTreeMap<PathBuf, u32>,
}

/// More links than this in one path are a loop; the limit that Linux uses.
const MAX_LINKS: usize = 40;

impl MemoryFiles {
    /// Adds a file.
    #[must_use]
    pub fn with(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), content.into());
        self
    }

    /// Adds a symbolic link to an absolute path.
    #[must_use]
    pub fn with_link(mut self, path: impl Into<PathBuf>, target: impl Into<PathBuf>) -> Self {
        self.links.insert(path.into(), target.into());
        self
    }

    /// Gives a file a second name on its disk.
    #[must_use]
    pub fn with_hard_link(mut self, path: impl Into<PathBuf>) -> Self {
        self.hard_linked.push(path.into());
        self
    }

    /// Gives a file Unix permission bits.
    #[must_use]
    pub fn with_mode(mut self, path: impl Into<PathBuf>, mode: u32) -> Self {
        self.modes.insert(path.into(), mode);
        self
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.files.keys().chain(self.links.keys()).any(|file| file != path && file.starts_with(path))
    }
}

impl Files for MemoryFiles {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        let mut path = path.to_owned();
        for _ in 0..MAX_LINKS {
            let link = self.links.iter().find(|(link, _)| path.starts_with(link));
            match link {
                Some((link, target)) => {
                    path = path.strip_prefix(link).map_or_else(|_| target.clone(), |rest| follow(target, rest))
                }
                None if self.files.contains_key(&path) || self.is_folder(&path) => return Ok(path),
                None => return Err(FileError::Missing),
            }
        }
        Err(FileError::Unreadable("too many symbolic links".to_owned()))
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        let path = self.canonicalize(path)?;
        let names = if self.hard_linked.contains(&path) { 2 } else { 1 };
        let mode = self.modes.get(&path).copied();
        Ok(match self.files.get(&path) {
            Some(content) => Metadata { regular: true, bytes: content.len() as u64, names, mode },
            None => Metadata { regular: false, bytes: 0, names, mode },
        })
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        let path = self.canonicalize(path)?;
        self.files.get(&path).cloned().ok_or_else(|| FileError::Unreadable("it is a folder".to_owned()))
    }
}

/// `Path::join` with an empty path would add a slash.
fn follow(target: &Path, rest: &Path) -> PathBuf {
    if rest.as_os_str().is_empty() { target.to_owned() } else { target.join(rest) }
}

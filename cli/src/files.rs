//! The file system, as the core sees it.

use crate::bounded;
use openclaw_lint_core::document::{FileError, Files, Metadata};
use openclaw_lint_core::syntax::MAX_SIZE;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The disk of this machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Disk;

impl Files for Disk {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        fs::canonicalize(path).map_err(|error| file_error(&error))
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        let metadata = fs::metadata(path).map_err(|error| file_error(&error))?;
        Ok(Metadata {
            regular: metadata.is_file(),
            bytes: metadata.len(),
            names: names(&metadata),
            mode: mode(&metadata),
        })
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        bounded::read(path, MAX_SIZE as u64).map_err(|error| file_error(&error))
    }
}

fn file_error(error: &io::Error) -> FileError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::Missing,
        _ => FileError::Unreadable(crate::problem::reason(error)),
    }
}

#[cfg(unix)]
fn names(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

/// Hard links cannot be counted here.
#[cfg(not(unix))]
fn names(_: &fs::Metadata) -> u64 {
    1
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is no mode")]
fn mode(metadata: &fs::Metadata) -> Option<u32> {
    Some(std::os::unix::fs::MetadataExt::mode(metadata) & 0o7777)
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> Option<u32> {
    None
}

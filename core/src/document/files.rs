//! The files that a config may include, as far as they can be reached.

use std::path::{Path, PathBuf};

/// Access to files. Paths are those that includes resolve to: absolute when the path of the main
/// file is, free of `.` and `..`.
pub trait Files {
    /// The path with every link followed.
    ///
    /// # Errors
    /// When the file is missing or cannot be reached.
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError>;

    /// What kind of file it is, links followed.
    ///
    /// # Errors
    /// When the file is missing or cannot be reached.
    fn metadata(&self, path: &Path) -> Result<Metadata, FileError>;

    /// The content of a regular file.
    ///
    /// # Errors
    /// When the file is missing or cannot be read.
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError>;

    /// Whether there is something at the path; none when that cannot be known here.
    fn exists(&self, path: &Path) -> Option<bool> {
        match self.metadata(path) {
            Ok(_) => Some(true),
            Err(FileError::Missing) => Some(false),
            Err(FileError::Unreachable | FileError::Unreadable(_)) => None,
        }
    }
}

/// The facts about a file that decide whether it may be included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// A regular file rather than a folder, pipe or device.
    pub regular: bool,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many names it has on its disk; 1 unless there are hard links.
    pub names: u64,
    /// The Unix permission bits, such as `0o600`; none where there is no such thing.
    pub mode: Option<u32>,
}

/// Why a file gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is no such file.
    #[error("the file does not exist")]
    Missing,
    /// No file can be reached from here. Not a problem of the config.
    #[error("files cannot be read here")]
    Unreachable,
    /// The file is there and cannot be read, for the given reason.
    #[error("{0}")]
    Unreadable(String),
}

/// No file can be reached: what a config includes stays unknown.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn canonicalize(&self, _: &Path) -> Result<PathBuf, FileError> {
        Err(FileError::Unreachable)
    }

    fn metadata(&self, _: &Path) -> Result<Metadata, FileError> {
        Err(FileError::Unreachable)
    }

    fn read(&self, _: &Path) -> Result<Vec<u8>, FileError> {
        Err(FileError::Unreachable)
    }
}

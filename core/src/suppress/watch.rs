//! Notices when a question about the machine has no answer here: what a rule then does not find may be there
//! all the same.

use crate::document::{Environment, FileError, Files, Lookup, Metadata};
use std::cell::Cell;
use std::path::{Path, PathBuf};

/// The machine, as far as it is known, and whether somebody asked for more.
pub(crate) struct Watch<'a> {
    files: &'a dyn Files,
    environment: &'a dyn Environment,
    in_vain: Cell<bool>,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(files: &'a dyn Files, environment: &'a dyn Environment) -> Self {
        Self { files, environment, in_vain: Cell::new(false) }
    }

    /// Whether a question had no answer since the last call.
    pub(crate) fn was_asked_in_vain(&self) -> bool {
        self.in_vain.take()
    }

    fn noted<T>(&self, answer: Result<T, FileError>) -> Result<T, FileError> {
        if answer.as_ref().is_err_and(|error| *error == FileError::Unreachable) {
            self.in_vain.set(true);
        }
        answer
    }
}

impl Environment for Watch<'_> {
    fn lookup(&self, name: &str) -> Lookup {
        let answer = self.environment.lookup(name);
        if matches!(answer, Lookup::Unknown) {
            self.in_vain.set(true);
        }
        answer
    }
}

impl Files for Watch<'_> {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        self.noted(self.files.canonicalize(path))
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        self.noted(self.files.metadata(path))
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        self.noted(self.files.read(path))
    }

    fn exists(&self, path: &Path) -> Option<bool> {
        let answer = self.files.exists(path);
        if answer.is_none() {
            self.in_vain.set(true);
        }
        answer
    }
}

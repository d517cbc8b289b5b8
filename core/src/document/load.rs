//! From text to document: parse, include, replace variables; the order in which OpenClaw does it.

use super::build::Build;
use super::files::Files;
use super::problem::ROOTS_SINCE;
use super::{Document, Environment, variables};
use crate::release::Release;
use std::path::{Path, PathBuf};

/// How a config is loaded: for which release, and what can be seen of the machine it is for.
#[derive(Clone, Copy)]
pub struct Loader<'a> {
    pub(super) release: Release,
    pub(super) files: &'a dyn Files,
    pub(super) environment: &'a dyn Environment,
    pub(super) include_roots: &'a [PathBuf],
}

impl<'a> Loader<'a> {
    /// Loads as `release` does.
    #[must_use]
    pub fn new(release: Release, files: &'a dyn Files, environment: &'a dyn Environment) -> Self {
        Self { release, files, environment, include_roots: &[] }
    }

    /// Absolute folders besides that of the config from which files may be included: what the gateway
    /// has in `OPENCLAW_INCLUDE_ROOTS` (since release 2026.5.12; without effect before).
    #[must_use]
    pub fn include_roots(mut self, folders: &'a [PathBuf]) -> Self {
        if self.release >= ROOTS_SINCE {
            self.include_roots = folders;
        }
        self
    }

    /// Loads the main file. Never fails: what is wrong is in [`Document::problems`], and what could not
    /// be read is unknown. Give an absolute path where there is one; a relative one is fine for text
    /// that is on no disk.
    #[must_use]
    pub fn load(&self, path: impl AsRef<Path>, source: impl AsRef<[u8]>) -> Document {
        let mut build = Build::new(self, path.as_ref());
        let mut root = build.main(path.as_ref(), source.as_ref());
        variables::replace_all(&mut root, self.environment, self.release, &build.files, &mut build.problems);
        build.finish(root)
    }
}

impl Document {
    /// Loads a config; see [`Loader`], which has one option more.
    #[must_use]
    pub fn load(
        path: impl AsRef<Path>,
        source: impl AsRef<[u8]>,
        files: &dyn Files,
        environment: &dyn Environment,
        release: &Release,
    ) -> Self {
        Loader::new(*release, files, environment).load(path, source)
    }
}

impl Build<'_> {
    fn finish(self, root: super::Value) -> Document {
        Document {
            release: self.loader.release,
            root,
            files: self.files,
            problems: self.problems.into_sorted(),
            duplicates: self.duplicates,
            prototype_keys: self.prototype_keys,
            includes: self.includes,
        }
    }
}

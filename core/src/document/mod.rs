//! A loaded config: the main file, what it includes, `${VAR}` replaced, and for every value the
//! place that it came from.

mod build;
pub(crate) mod env_section;
mod environment;
mod files;
mod folder;
mod include;
mod json;
mod load;
mod locate;
mod memory;
mod merge;
mod object;
mod problem;
mod read;
mod reference;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod trail;
mod value;
mod variables;
mod walk;

pub(crate) use env_section::EnvSection;
pub use environment::{Environment, Lookup, MapEnvironment, UnknownEnvironment};
pub use files::{FileError, Files, Metadata, NoFiles};
pub use include::Include;
pub use load::Loader;
pub use locate::Anchor;
pub use memory::MemoryFiles;
pub use object::{Entry, Object};
pub use problem::{Problem, ProblemKind};
pub(crate) use reference::references;
pub use source::SourceFile;
pub use text::{Outcome, Reference, Text};
pub use value::{Value, ValueKind};
pub use walk::Visit;

use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{FileId, Location};
use std::sync::Arc;

/// A config as a release sees it, with the source of everything in it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The release that it was loaded for.
    pub release: Release,
    /// The value of the whole config.
    pub root: Value,
    /// The main file, then every included file that could be read.
    pub files: Vec<Arc<SourceFile>>,
    /// What went wrong, in order of file and position.
    pub problems: Vec<Problem>,
    /// Keys that are written more than once in one object.
    pub duplicates: Vec<Duplicate>,
    /// Members that the gateway never sees because of their name.
    pub prototype_keys: Vec<PrototypeKey>,
    /// Every included path.
    pub includes: Vec<Include>,
}

/// A member that is lost because its name is used again in the same object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Where in the config.
    pub path: ConfigPath,
    /// The key of the member that is lost.
    pub first: Location,
    /// The next key of that name.
    pub second: Location,
}

/// A `__proto__` member. It vanishes without a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrototypeKey {
    /// Where in the config it would be.
    pub path: ConfigPath,
    /// Its key.
    pub location: Location,
}

impl Document {
    /// The file that the run was asked about.
    #[must_use]
    pub fn main(&self) -> &SourceFile {
        &self.files[0]
    }

    /// A file of the config.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize).map(Arc::as_ref)
    }

    /// Visits every value, each once, parents first.
    pub fn walk(&self, mut visit: impl FnMut(Visit<'_>)) {
        self.root.walk(&mut ConfigPath::root(), &mut visit);
    }
}

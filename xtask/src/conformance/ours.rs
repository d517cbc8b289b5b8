//! What the linter says of the same text.

use openclaw_lint_core::document::{FileError, Files, MapEnvironment, Metadata};
use openclaw_lint_core::fix::{Options, fix};
use openclaw_lint_core::path::Segment;
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::{Request, check};
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// The linter's word on one config.
#[derive(Clone, Debug, Default)]
pub(crate) struct Opinion {
    /// The release would load it.
    pub(crate) accepted: bool,
    /// Why not.
    pub(crate) reasons: Vec<Reason>,
}

/// One finding because of which the linter says that the release refuses the file.
#[derive(Clone, Debug)]
pub(crate) struct Reason {
    /// The rule.
    pub(crate) rule: &'static str,
    /// The place.
    pub(crate) path: Vec<Segment>,
    /// Its words.
    pub(crate) message: String,
}

/// The linter, seeing the same machine as the judge.
pub(crate) struct Linter {
    target: Release,
    environment: MapEnvironment,
}

impl Linter {
    /// A linter for `target` with these environment variables.
    pub(crate) fn new(target: Release, environment: Vec<(String, String)>) -> Self {
        Self { target, environment: environment.into_iter().collect() }
    }

    /// Its opinion of the text of a file that stands, or would stand, at `path`. A panic counts as a
    /// refusal with a name of its own.
    pub(crate) fn of_text(&self, path: &Path, text: &[u8]) -> Opinion {
        let request = self.request(path, text);
        let Ok(report) = catch_unwind(AssertUnwindSafe(|| check(&request))) else {
            let reason = Reason { rule: "(panic)", path: Vec::new(), message: "the linter panicked".to_owned() };
            return Opinion { accepted: false, reasons: vec![reason] };
        };
        let reasons = report.diagnostics.iter().filter(|diagnostic| diagnostic.refuses).map(|diagnostic| Reason {
            rule: diagnostic.rule,
            path: diagnostic.path.segments().to_vec(),
            message: diagnostic.message.to_string(),
        });
        Opinion { accepted: report.accepted, reasons: reasons.collect() }
    }

    /// What its fixes make of such a text.
    pub(crate) fn mended(&self, path: &Path, text: &[u8], safety: Safety) -> String {
        fix(&self.request(path, text), &Options { safety, only: None, keep_as_comment: false }).main_text().to_owned()
    }

    fn request<'a>(&'a self, path: &'a Path, source: &'a [u8]) -> Request<'a> {
        Request {
            path,
            source,
            target: self.target,
            files: &Disk,
            environment: &self.environment,
            include_roots: &[],
            schema: None,
            policy: &OwnLevels,
        }
    }
}

/// The files of this machine.
struct Disk;

impl Files for Disk {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        fs::canonicalize(path).map_err(failure)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        let found = fs::metadata(path).map_err(failure)?;
        Ok(Metadata { regular: found.is_file(), bytes: found.len(), names: names(&found), mode: None })
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        fs::read(path).map_err(failure)
    }
}

fn failure(error: io::Error) -> FileError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::Missing,
        _ => FileError::Unreadable(error.to_string()),
    }
}

#[cfg(unix)]
fn names(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn names(_: &fs::Metadata) -> u64 {
    1
}

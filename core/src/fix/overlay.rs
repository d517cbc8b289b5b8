//! The texts of a config while it is being mended: those that changed, over those on the disk.

use super::batch::Candidate;
use super::{FixedFile, check_texts};
use crate::check::{Report, Request};
use crate::document::{FileError, Files, Metadata};
use crate::report::FileId;
use crate::syntax::edit::{Edit, apply};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

#[derive(Clone)]
pub(super) struct Overlay<'a> {
    main: Vec<u8>,
    /// By the path with links followed.
    included: BTreeMap<PathBuf, Changed>,
    path: &'a Path,
    source: &'a [u8],
    below: &'a dyn Files,
}

#[derive(Clone)]
struct Changed {
    /// The path that the config calls it by.
    path: PathBuf,
    before: String,
    text: String,
}

impl<'a> Overlay<'a> {
    pub(super) fn new(path: &'a Path, source: &'a [u8], below: &'a dyn Files) -> Self {
        Self { main: source.to_vec(), included: BTreeMap::new(), path, source, below }
    }

    pub(super) fn check(&self, request: &Request<'_>) -> Report {
        check_texts(request, &self.main, self)
    }

    /// Tells states apart, so that no round undoes another.
    pub(super) fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.main.hash(&mut hasher);
        for (path, changed) in &self.included {
            (path, &changed.text).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Whether the text of a file is its bytes: not when they had to be repaired to be read.
    pub(super) fn can_change(&self, report: &Report, file: FileId) -> bool {
        let Some(source) = report.document.file(file) else { return false };
        if file == FileId::MAIN {
            return self.main == source.text.as_bytes();
        }
        self.read(&source.path).is_ok_and(|bytes| bytes == source.text.as_bytes())
    }

    /// The state after the fixes; none when their edits cannot be made together.
    pub(super) fn with(&self, report: &Report, batch: &[Candidate]) -> Option<Self> {
        let mut next = self.clone();
        let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
        for edit in batch.iter().flat_map(|candidate| &candidate.edits) {
            edits.entry(edit.file).or_default().push(Edit { span: edit.span, text: edit.text.clone() });
        }
        for (file, edits) in edits {
            let source = report.document.file(file)?;
            let text = apply(&source.text, &edits).ok()?;
            if file == FileId::MAIN {
                next.main = text.into_bytes();
                continue;
            }
            let key = self.key(&source.path);
            let before = self.included.get(&key).map_or_else(|| source.text.clone(), |changed| changed.before.clone());
            next.included.insert(key, Changed { path: source.path.clone(), before, text });
        }
        Some(next)
    }

    /// The files that are not what they were.
    pub(super) fn changes(&self, report: &Report) -> Vec<FixedFile> {
        let mut files = Vec::new();
        if self.main != self.source {
            let text = report.document.main().text.clone();
            let before = String::from_utf8_lossy(self.source).into_owned();
            files.push(FixedFile { path: self.path.to_owned(), main: true, before, text });
        }
        for Changed { path, before, text } in self.included.values().filter(|changed| changed.before != changed.text) {
            files.push(FixedFile { path: path.clone(), main: false, before: before.clone(), text: text.clone() });
        }
        files
    }

    fn key(&self, path: &Path) -> PathBuf {
        self.below.canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }
}

impl Files for Overlay<'_> {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        self.below.canonicalize(path)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        let metadata = self.below.metadata(path)?;
        Ok(match self.included.get(&self.key(path)) {
            Some(changed) => Metadata { bytes: changed.text.len() as u64, ..metadata },
            None => metadata,
        })
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        match self.included.get(&self.key(path)) {
            Some(changed) => Ok(changed.text.clone().into_bytes()),
            None => self.below.read(path),
        }
    }

    fn exists(&self, path: &Path) -> Option<bool> {
        self.below.exists(path)
    }
}

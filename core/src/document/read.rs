//! Reading the files of a config, each once.

use super::build::Build;
use super::files::{FileError, Metadata};
use super::problem::ProblemKind;
use super::trail::Trail;
use super::{SourceFile, Value};
use crate::release::Release;
use crate::report::{FileId, Location, Span, Text};
use crate::syntax::{self, Decoded, MAX_SIZE, Parse};
use std::path::Path;
use std::sync::Arc;

/// First known release that refuses large and hard-linked files.
const GUARDED_SINCE: Release = Release::new(2026, 2, 26);

/// The largest file that may be included since.
const MAX_INCLUDED: u64 = 2 * 1024 * 1024;

impl Build<'_> {
    /// The value of the main file.
    pub(super) fn main(&mut self, path: &Path, bytes: &[u8]) -> Value {
        let id = self.add(path.display().to_string(), path, bytes);
        self.chain.push(super::folder::normalize(path));
        self.file(id, Trail::Root)
    }

    /// The included file at `path`, read unless it has been already.
    pub(super) fn source(&mut self, written: &str, path: &Path) -> Result<FileId, Option<ProblemKind>> {
        if let Some(id) = self.by_path.get(path) {
            return Ok(*id);
        }
        let files = self.loader.files;
        let metadata = files.metadata(path).map_err(|error| failure(error, written, path))?;
        if let Some(reason) = refusal(metadata, self.loader.release) {
            return Err(Some(unusable(written, reason)));
        }
        let bytes = files.read(path).map_err(|error| failure(error, written, path))?;
        Ok(self.add(written.to_owned(), path, &bytes))
    }

    fn add(&mut self, name: String, path: &Path, bytes: &[u8]) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (text, parse) = match syntax::decode(bytes) {
            Ok(decoded) => {
                self.report_invalid_bytes(id, &decoded);
                let text = decoded.text.into_owned();
                let parse = syntax::parse(&text);
                (text, parse)
            }
            Err(error) => {
                let location = Location { file: id, span: Span::default() };
                self.problems.push(ProblemKind::Encoding(error), location, Trail::Root);
                (String::new(), Parse::default())
            }
        };
        for error in &parse.errors {
            let location = Location { file: id, span: error.span };
            self.problems.push(ProblemKind::Syntax(Box::new(error.clone())), location, Trail::Root);
        }
        self.files.push(Arc::new(SourceFile::new(name, path.to_owned(), text, parse)));
        self.by_path.insert(path.to_owned(), id);
        id
    }

    fn report_invalid_bytes(&mut self, file: FileId, decoded: &Decoded<'_>) {
        if let Some(first) = decoded.invalid.first() {
            let start = first.text_offset;
            let span = Span::new(start, start + char::REPLACEMENT_CHARACTER.len_utf8());
            let kind = ProblemKind::InvalidUtf8 { places: decoded.invalid_count };
            self.problems.push(kind, Location { file, span }, Trail::Root);
        }
    }
}

/// Why a release does not take the file, if so.
fn refusal(metadata: Metadata, release: Release) -> Option<Text> {
    let guarded = release >= GUARDED_SINCE;
    match metadata {
        Metadata { regular: false, .. } => Some(text!("it is not a regular file")),
        Metadata { names, .. } if guarded && names > 1 => Some(text!("it has more than one hard link")),
        Metadata { bytes, .. } if guarded && bytes > MAX_INCLUDED => Some(text!("it is larger than 2 MiB")),
        Metadata { bytes, .. } if bytes > MAX_SIZE as u64 => Some(text!("it is larger than 64 MiB")),
        Metadata { .. } => None,
    }
}

/// The problem behind a failed access; none when files cannot be reached here at all.
pub(super) fn failure(error: FileError, written: &str, path: &Path) -> Option<ProblemKind> {
    match error {
        FileError::Unreachable => None,
        FileError::Missing => {
            Some(ProblemKind::IncludeMissing { written: written.to_owned(), resolved: path.to_owned() })
        }
        FileError::Unreadable(reason) => Some(unusable(written, text!("{reason}", reason))),
    }
}

fn unusable(written: &str, reason: Text) -> ProblemKind {
    ProblemKind::IncludeUnusable { written: written.to_owned(), reason }
}

//! The text files that a config is made of.

use crate::syntax::edit::{Editor, Style};
use crate::syntax::{LineIndex, Parse};
use std::path::PathBuf;
use std::sync::OnceLock;

/// One file, read once however often it is included.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// What the reader calls it: the name given for the main file, the path as first written for
    /// an included one.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Its syntax tree.
    pub parse: Parse,
    /// Offsets to lines and columns.
    pub line_index: LineIndex,
    /// How it is written, looked at when the first edit is made.
    style: OnceLock<Style>,
}

impl SourceFile {
    pub(super) fn new(name: String, path: PathBuf, text: String, parse: Parse) -> Self {
        let line_index = LineIndex::new(&text);
        Self { name, path, text, parse, line_index, style: OnceLock::new() }
    }

    /// An editor of the text.
    #[must_use]
    pub fn editor(&self) -> Editor<'_> {
        let style = self.style.get_or_init(|| Style::detect(&self.text, &self.parse));
        Editor::with_style(&self.text, &self.parse, &self.line_index, style)
    }
}

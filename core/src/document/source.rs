//! The text files that a config is made of.

use crate::syntax::{LineIndex, Parse};
use std::path::PathBuf;

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
}

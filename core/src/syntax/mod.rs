//! JSON5 text to a lossless tree with byte spans, with recovery after errors, and edits on the text.

pub mod edit;
mod error;
mod parser;
mod tree;

pub use error::{Repair, SyntaxError, SyntaxErrorKind};
pub use parser::{MAX_DEPTH, MAX_ERRORS, MAX_SIZE, parse};
pub use tree::{Comment, Key, Kind, Member, Node, Parse, Quote};

/// stub
#[derive(Clone, Debug)]
pub struct LineIndex;
impl LineIndex {
    /// stub
    #[must_use]
    pub fn new(_: &str) -> Self {
        Self
    }
}
/// stub
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

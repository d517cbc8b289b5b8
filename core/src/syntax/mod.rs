//! JSON5 text to a lossless tree with byte spans, with recovery after errors, and edits on the text.

pub mod edit;
mod error;
mod parser;
mod tree;

pub use error::{Repair, SyntaxError, SyntaxErrorKind};
pub use parser::{MAX_DEPTH, MAX_ERRORS, MAX_SIZE, parse};
pub use tree::{Comment, Key, Kind, Member, Node, Parse, Quote};

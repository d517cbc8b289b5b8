//! JSON5 text to a lossless tree with byte spans, with recovery after errors, and edits on the text.

mod decode;
pub mod edit;
mod error;
mod lines;
mod parser;
mod tree;

pub use decode::{Decoded, EncodingError, InvalidBytes, decode};
pub use error::{Repair, SyntaxError, SyntaxErrorKind};
pub use lines::{LineIndex, Position, Unit};
pub use parser::{MAX_DEPTH, MAX_ERRORS, MAX_SIZE, parse};
pub use tree::{Comment, Key, Kind, Member, Node, Parse, Quote};

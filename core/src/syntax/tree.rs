//! The syntax tree: values, members, comments, and where each stands. Together with the source
//! text it is lossless: whatever is not covered by a span here is white space or punctuation.

use super::SyntaxError;
use crate::report::Span;

/// What [`super::parse`] makes of a text.
#[derive(Clone, Debug, Default)]
pub struct Parse {
    /// The document; none for a text without any value.
    pub root: Option<Node>,
    /// Every syntax error, in order of position. Empty means: JSON5 as OpenClaw reads it.
    pub errors: Vec<SyntaxError>,
    /// Every comment, in order of position.
    pub comments: Vec<Comment>,
}

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// From the first to the last byte of the value, brackets and quotes included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of value that JSON5 knows.
#[derive(Clone, Debug)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number, as a double: hexadecimal, signed, infinite and not-a-number included.
    Number(f64),
    /// A string, decoded. Lone surrogates are replaced by U+FFFD.
    String(String),
    /// Items in source order.
    Array(Vec<Node>),
    /// Members in source order, doubles included.
    Object(Vec<Member>),
    /// Text that could not be read as a value; an error tells why.
    Invalid,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub key: Key,
    /// Its value.
    pub value: Node,
}

impl Member {
    /// From the first byte of the key to the last byte of the value, without comma.
    #[must_use]
    pub fn span(&self) -> Span {
        self.key.span.join(self.value.span)
    }
}

/// A member name and its place.
#[derive(Clone, Debug)]
pub struct Key {
    /// The name as written, quotes included.
    pub span: Span,
    /// The decoded name.
    pub name: String,
    /// How it was written.
    pub quote: Quote,
}

/// How a key or string was quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    /// `"text"`
    Double,
    /// `'text'`
    Single,
    /// `text`
    None,
}

/// A comment and its place, delimiters included (the line break behind `//` is not).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its place.
    pub span: Span,
    /// `/* */` rather than `//`.
    pub block: bool,
}

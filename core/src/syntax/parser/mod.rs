//! The parser. It keeps its own stack, so that no text can exhaust the thread's, and reads the text
//! once: every step either moves the cursor or changes the state.
//!
//! It is split by what is read: [`trivia`], [`string`], [`number`], [`identifier`], [`value`],
//! [`member`], [`separator`], [`brackets`]; [`junk`] knows where text that is none of these ends.

mod brackets;
mod cursor;
mod document;
pub(crate) mod identifier;
mod identifier_table;
mod junk;
mod member;
mod number;
mod quotes;
mod separator;
mod sink;
mod string;
mod trivia;
mod value;

use super::{Comment, Key, Kind, Member, Node, Parse, SyntaxErrorKind};
use crate::report::Span;
use cursor::Cursor;
use sink::Sink;

/// Most brackets inside each other that are read.
pub const MAX_DEPTH: usize = 512;
/// Most bytes that are read.
pub const MAX_SIZE: usize = 64 << 20;
/// Most errors that are reported; one more entry tells that there were more.
pub const MAX_ERRORS: usize = 100;

/// Reads a text. Never fails: mistakes are listed in [`Parse::errors`], and the tree holds whatever
/// could be read around them.
#[must_use]
pub fn parse(text: &str) -> Parse {
    let mut parser = Parser::new(text);
    if text.len() > MAX_SIZE {
        parser.sink.report(SyntaxErrorKind::TooLarge, Span::empty(0));
    } else {
        parser.run();
    }
    Parse { root: parser.root, errors: parser.sink.into_errors(), comments: parser.comments }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// The document.
    Start,
    /// A key, or the end of the object.
    Key,
    /// The colon behind a key.
    Colon,
    /// A value behind a colon.
    Value,
    /// An item, or the end of the array.
    Item,
    /// A comma, or the end of the container.
    After,
    /// Nothing but trivia.
    End,
    /// Nothing is read any more.
    Stop,
}

enum Container {
    Object { members: Vec<Member>, key: Option<Key> },
    Array(Vec<Node>),
}

impl Container {
    const fn open(&self) -> char {
        match self {
            Self::Object { .. } => '{',
            Self::Array(_) => '[',
        }
    }

    const fn close(&self) -> char {
        match self {
            Self::Object { .. } => '}',
            Self::Array(_) => ']',
        }
    }
}

/// A container whose end has not been reached.
struct Frame {
    start: usize,
    /// Indentation of the line that it starts on.
    indent: usize,
    container: Container,
    /// There is no bracket in the text: the outermost braces were left out.
    implicit: bool,
    /// The next value belongs to nothing, and is not kept.
    drop_next: bool,
    /// "A member inside an array" was said once for this array.
    members_reported: bool,
}

struct Parser<'t> {
    cursor: Cursor<'t>,
    sink: Sink,
    comments: Vec<Comment>,
    frames: Vec<Frame>,
    root: Option<Node>,
    state: State,
    /// End of the last value or key.
    previous_end: usize,
    /// Indentation of the current line, and where its first token stands.
    line_indent: usize,
    line_first: usize,
    /// The last mistake may have swallowed a separator: none is missed before the next one.
    suspect: bool,
    /// Brackets that may be missing or superfluous because of a reported mismatch.
    slack: usize,
    /// Object or array whose closing bracket stands on a line of lesser indentation.
    misindented: Option<Misindented>,
    too_deep_reported: bool,
    /// How far text was searched for a closing `'` and `"`.
    scanned_for_quotes: [usize; 2],
    no_more_backticks: bool,
}

/// A container that was closed by a bracket which, by its indentation, belongs to an outer one.
struct Misindented {
    open: usize,
    bracket: char,
    close: char,
    indent: usize,
    /// Start of the line with the closing bracket.
    line: usize,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            cursor: Cursor::new(text),
            sink: Sink::default(),
            comments: Vec::new(),
            frames: Vec::new(),
            root: None,
            state: State::Start,
            previous_end: 0,
            line_indent: 0,
            line_first: 0,
            suspect: false,
            slack: 0,
            misindented: None,
            too_deep_reported: false,
            scanned_for_quotes: [0; 2],
            no_more_backticks: false,
        }
    }

    fn run(&mut self) {
        loop {
            self.skip_trivia();
            match self.state {
                State::Start => self.start(),
                State::Key => self.key(),
                State::Colon => self.colon(),
                State::Value | State::Item => self.value(),
                State::After => self.after_value(),
                State::End => self.end(),
                State::Stop => return,
            }
        }
    }

    /// Puts a finished value where it belongs.
    fn attach(&mut self, node: Node) {
        self.previous_end = node.span.end;
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            self.state = State::End;
            return;
        };
        self.state = State::After;
        let dropped = std::mem::take(&mut frame.drop_next);
        match &mut frame.container {
            Container::Object { members, key } => {
                if let Some(key) = key.take()
                    && !dropped
                {
                    members.push(Member { key, value: node });
                }
            }
            Container::Array(items) if !dropped => items.push(node),
            Container::Array(_) => {}
        }
    }

    fn attach_invalid(&mut self, span: Span) {
        self.attach(Node { span, kind: Kind::Invalid });
    }

    fn in_object(&self) -> bool {
        matches!(self.frames.last(), Some(Frame { container: Container::Object { .. }, .. }))
    }

    /// State for the next member or item of the innermost container.
    fn next_entry(&self) -> State {
        if self.in_object() { State::Key } else { State::Item }
    }

    /// The punctuation at the cursor, with full-width characters taken as what they stand for.
    fn peek(&self) -> Option<u8> {
        match self.cursor.byte()? {
            0xEF => self.cursor.char().and_then(plain_form).map_or(Some(0xEF), |plain| u8::try_from(plain).ok()),
            byte => Some(byte),
        }
    }

    /// Steps over the punctuation that [`Self::peek`] saw.
    fn take_punctuation(&mut self) {
        let start = self.cursor.pos;
        let Some(found) = self.cursor.bump() else { return };
        if let Some(meant) = plain_form(found) {
            let span = self.cursor.since(start);
            self.sink.report_with(SyntaxErrorKind::Fullwidth { found, meant }, span, true, || {
                (text!("replace it by `{meant}`", meant), vec![super::edit::Edit::replace(span, meant)])
            });
        }
    }

    /// Whether the token at the cursor is the first of its line.
    const fn on_new_line(&self) -> bool {
        self.line_first == self.cursor.pos && self.line_first > self.previous_end
    }
}

/// What a full-width character of an East Asian keyboard stands for.
const fn plain_form(found: char) -> Option<char> {
    match found {
        '，' => Some(','),
        '：' => Some(':'),
        '；' => Some(';'),
        '｛' => Some('{'),
        '｝' => Some('}'),
        '［' => Some('['),
        '］' => Some(']'),
        _ => None,
    }
}

//! Reads a text up to the caret: which objects and lists are open there, and what is expected next. It needs nothing
//! behind the caret, so that half-typed text does not confuse it.

use super::token::{Token, comment_end, is_space, plain, string_end, word_end};
use crate::path::{ConfigPath, Segment};
use crate::report::Span;
use crate::syntax::{self, Kind};

/// What comes next in an object or list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expects {
    /// A key, or an item.
    Entry,
    /// A colon.
    Colon,
    /// The value of a key.
    Value,
    /// A comma.
    Comma,
}

/// An object or list that is open at the caret.
#[derive(Debug)]
pub(super) struct Frame {
    /// Where its bracket stands.
    pub(super) start: usize,
    pub(super) is_object: bool,
    pub(super) expects: Expects,
    /// The last key.
    pub(super) key: String,
    /// The keys so far.
    pub(super) keys: Vec<String>,
    /// The number of the current item.
    pub(super) index: usize,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) frames: Vec<Frame>,
    /// The token around the caret.
    pub(super) token: Option<Token>,
    /// The caret is in a comment.
    pub(super) in_comment: bool,
    /// Something stands before the caret, comments left out.
    pub(super) seen: bool,
    /// End of the last token before the caret.
    pub(super) last_end: usize,
    /// The last token, in case that it turns out to be a key.
    last: Option<(String, Span)>,
}

/// Reads `text` up to `offset`, which is a character boundary.
pub(super) fn scan(text: &str, offset: usize) -> Scan {
    let mut scan = Scan::default();
    let mut at = 0;
    while at < offset {
        let Some(found) = text[at..].chars().next() else { break };
        let after = at + found.len_utf8();
        if is_space(found) {
            at = after;
            continue;
        }
        if let Some((end, inclusive)) = comment_end(text, at).filter(|_| !scan.is_value_hash(text, at)) {
            scan.in_comment = offset < end || (inclusive && offset == end);
            if scan.in_comment {
                return scan;
            }
            at = end;
            continue;
        }
        scan.seen = true;
        at = match plain(found) {
            bracket @ ('{' | '[') => {
                scan.open(at, bracket == '{');
                after
            }
            '}' => scan.close(true, after),
            ']' => scan.close(false, after),
            ',' | ';' => {
                scan.comma();
                after
            }
            ':' | '=' => {
                scan.colon(text);
                after
            }
            quote @ ('"' | '\'') => {
                let (end, closed) = string_end(text, at);
                if offset < end || (!closed && offset == end) {
                    scan.token = Some(string_at(text, at, offset, quote));
                    return scan;
                }
                scan.token_before(text, Span::new(at, end), unquoted(text, at, end, closed));
                end
            }
            _ => {
                let end = word_end(text, at).max(after);
                if offset <= end {
                    let typed = text[at..offset].to_owned();
                    scan.token = Some(Token { span: Span::new(at, end), quote: None, typed });
                    return scan;
                }
                scan.token_before(text, Span::new(at, end), text[at..end].to_owned());
                end
            }
        };
        scan.last_end = at;
    }
    scan
}

impl Scan {
    /// The path of the innermost container.
    pub(super) fn path(&self) -> ConfigPath {
        let inner = self.frames.len().saturating_sub(1);
        self.frames[..inner].iter().map(Frame::segment).collect::<Vec<_>>().into()
    }

    /// `#fff` where a value is expected is no comment.
    fn is_value_hash(&self, text: &str, at: usize) -> bool {
        let value = self.frames.last().is_some_and(|frame| frame.expects == Expects::Value);
        value && text[at..].strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    }

    fn open(&mut self, start: usize, is_object: bool) {
        if let Some(frame) = self.frames.last_mut() {
            frame.next_item();
            frame.expects = Expects::Value;
        }
        self.frames.push(Frame {
            start,
            is_object,
            expects: Expects::Entry,
            key: String::new(),
            keys: Vec::new(),
            index: 0,
        });
        self.last = None;
    }

    /// Ends the innermost container of that kind; a bracket that closes nothing is passed over.
    fn close(&mut self, is_object: bool, after: usize) -> usize {
        if let Some(index) = self.frames.iter().rposition(|frame| frame.is_object == is_object) {
            self.frames.truncate(index);
            if let Some(frame) = self.frames.last_mut() {
                frame.expects = Expects::Comma;
            }
        }
        self.last = None;
        after
    }

    fn comma(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.index += usize::from(frame.expects == Expects::Comma);
            frame.expects = Expects::Entry;
        }
        self.last = None;
    }

    fn colon(&mut self, text: &str) {
        let last = self.last.take();
        if self.frames.is_empty() {
            // The outermost braces were left out.
            let Some((key, span)) = last else { return };
            self.open(span.start, true);
            if let Some(frame) = self.frames.last_mut() {
                frame.take_key(key);
            }
        } else if let (Some((key, span)), Some(frame)) = (last, self.frames.last_mut())
            && frame.is_object
            && frame.expects == Expects::Comma
            && begins_line(text, span.start)
        {
            // `a:` at the end of a line: what stands on the next is a key after all.
            frame.take_key(key);
        }
        if let Some(frame) = self.frames.last_mut().filter(|frame| frame.is_object) {
            frame.expects = Expects::Value;
        }
    }

    fn token_before(&mut self, text: &str, span: Span, name: String) {
        if let Some(frame) = self.frames.last_mut() {
            let new_line = begins_line(text, span.start);
            frame.next_item();
            frame.expects = match frame.expects {
                _ if !frame.is_object => Expects::Comma,
                Expects::Value => Expects::Comma,
                Expects::Colon if !new_line => Expects::Comma,
                _ => {
                    frame.take_key(name.clone());
                    Expects::Colon
                }
            };
        }
        self.last = Some((name, span));
    }
}

impl Frame {
    /// The step from it to what is read in it.
    pub(super) fn segment(&self) -> Segment {
        if self.is_object { Segment::Key(self.key.as_str().into()) } else { Segment::Index(self.index) }
    }

    fn take_key(&mut self, key: String) {
        self.keys.push(key.clone());
        self.key = key;
    }

    /// Counts an item whose comma is missing.
    fn next_item(&mut self) {
        self.index += usize::from(!self.is_object && self.expects == Expects::Comma);
    }
}

/// Whether only white space stands before a place on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    text[..at].trim_end_matches([' ', '\t']).chars().next_back().is_none_or(|found| matches!(found, '\n' | '\r'))
}

/// The string around the caret. A quote that closes it must be followed by what may stand behind a string;
/// otherwise it belongs to the next one, and this one was never closed.
fn string_at(text: &str, start: usize, offset: usize, quote: char) -> Token {
    let (end, closed) = string_end(text, start);
    let behind = text[end..].trim_start_matches([' ', '\t']).chars().next().map(plain);
    let fits = behind.is_none_or(|found| matches!(found, ':' | ',' | '}' | ']' | ';' | '=' | '\n' | '\r' | '/' | '#'));
    let end = if closed && fits { end } else { word_end(text, offset) };
    let typed = text[(start + quote.len_utf8()).min(offset)..offset].to_owned();
    Token { span: Span::new(start, end), quote: Some(quote), typed }
}

/// The content of a string.
fn unquoted(text: &str, start: usize, end: usize, closed: bool) -> String {
    let raw = &text[start + 1..end - usize::from(closed)];
    if raw.contains('\\')
        && let Some(Kind::String(name)) = syntax::parse(&text[start..end]).root.map(|root| root.kind)
    {
        return name;
    }
    raw.to_owned()
}

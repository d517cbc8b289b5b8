//! The place of the caret in the structure of a config.

use super::scan::{Expects, begins_line, scan};
use super::token::{Token, next, string_end, word_end};
use crate::path::{ConfigPath, Segment};
use crate::report::Span;

/// What may be put in at the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Nothing.
    Nothing,
    /// The document itself.
    Blank,
    /// A key of an object.
    Key,
    /// The value of a key, or an item of a list.
    Value,
}

/// Where the caret is.
#[derive(Debug)]
pub(super) struct Caret {
    pub(super) slot: Slot,
    /// The object of a key; the place of a value.
    pub(super) path: ConfigPath,
    /// Where the bracket of the innermost object or list stands.
    pub(super) open: usize,
    /// The keys of that object before the caret.
    pub(super) keys: Vec<String>,
    /// What has been typed.
    pub(super) token: Token,
    /// Where a comma is missing before it.
    pub(super) comma_at: Option<usize>,
    /// A comma has to follow.
    pub(super) comma_behind: bool,
    /// The key has a colon already.
    pub(super) has_colon: bool,
    /// A blank has to stand before what is put in.
    pub(super) blank_before: bool,
}

impl Caret {
    /// Finds the caret of a text; an offset inside a character counts as its start.
    pub(super) fn find(text: &str, offset: usize) -> Self {
        let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let scan = scan(text, offset);
        let touches = scan.last_end == offset && scan.token.is_none();
        let mut caret = Self {
            slot: Slot::Nothing,
            path: scan.path(),
            open: 0,
            keys: Vec::new(),
            token: scan.token.clone().unwrap_or(Token { span: Span::empty(offset), ..Token::default() }),
            comma_at: None,
            comma_behind: false,
            has_colon: false,
            blank_before: false,
        };
        if scan.in_comment {
            return caret;
        }
        let Some(frame) = scan.frames.last() else {
            caret.slot = if !scan.seen && next(text, offset).1.is_none() { Slot::Blank } else { Slot::Nothing };
            return caret;
        };
        let at = caret.token.span.start;
        let behind = next(text, caret.token.span.end);
        let new_line = begins_line(text, at);
        let colon_follows = matches!(behind.1, Some(':' | '='));
        caret.open = frame.start;
        let mut index = frame.index;
        caret.slot = match frame.expects {
            Expects::Comma if touches => Slot::Nothing,
            Expects::Comma => {
                caret.comma_at = Some(scan.last_end);
                index += 1;
                if frame.is_object { Slot::Key } else { Slot::Value }
            }
            Expects::Entry if frame.is_object => Slot::Key,
            Expects::Colon if new_line => Slot::Key,
            Expects::Colon => Slot::Nothing,
            Expects::Value if new_line && colon_follows && scan.token.is_some() => Slot::Key,
            Expects::Entry | Expects::Value => Slot::Value,
        };
        if frame.is_object {
            caret.keys.clone_from(&frame.keys);
        }
        if caret.slot == Slot::Value {
            caret.path.push(if frame.is_object { frame.segment() } else { Segment::Index(index) });
            caret.blank_before = touches && frame.is_object && frame.expects == Expects::Value;
            if frame.is_object && scan.token.is_none() {
                caret.take_value_behind(text, behind.0);
            }
        }
        let behind = next(text, caret.token.span.end).1;
        caret.has_colon = caret.slot == Slot::Key && scan.token.is_some() && matches!(behind, Some(':' | '='));
        caret.comma_behind = !caret.has_colon && !matches!(behind, None | Some(',' | '}' | ']' | ';'));
        caret
    }

    /// The value that stands on this line already is what will be replaced.
    fn take_value_behind(&mut self, text: &str, at: usize) {
        let between = &text[self.token.span.start..at];
        let end = match text[at..].chars().next() {
            None | Some(',' | '}' | ']' | ';') => return,
            _ if between.contains(['\n', '\r']) => return,
            Some('"' | '\'') => string_end(text, at).0,
            Some(_) => word_end(text, at),
        };
        if matches!(next(text, end).1, Some(':' | '=')) {
            return;
        }
        if end == at || !between.trim().is_empty() {
            self.slot = Slot::Nothing;
        } else {
            self.token.span.end = end;
        }
    }
}

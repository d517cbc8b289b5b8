//! A place in the text that only moves forward, always on a character boundary.

use crate::report::Span;

/// The text and how far it has been read.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) pos: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, pos: 0 }
    }

    /// The byte at the cursor; none at the end.
    pub(super) fn byte(&self) -> Option<u8> {
        self.byte_at(self.pos)
    }

    pub(super) fn byte_at(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The span of the character at a byte; brackets may be full-width ones.
    pub(super) fn span_at(&self, at: usize) -> Span {
        let length = self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Span::new(at, at + length)
    }

    /// The character at the cursor.
    pub(super) fn char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before `at`.
    pub(super) fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    pub(super) fn starts_with(&self, prefix: &str) -> bool {
        self.rest().starts_with(prefix)
    }

    /// Steps over one character and returns it.
    pub(super) fn bump(&mut self) -> Option<char> {
        let found = self.char()?;
        self.pos += found.len_utf8();
        Some(found)
    }

    /// Steps over `byte` when it stands here.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.byte() == Some(byte);
        if found {
            self.pos += 1;
        }
        found
    }

    /// Steps over all bytes that `wanted` accepts; it must not accept parts of characters.
    pub(super) fn eat_while(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.byte().is_some_and(&wanted) {
            self.pos += 1;
        }
    }

    /// From `start` to the cursor.
    pub(super) const fn since(&self, start: usize) -> Span {
        Span::new(start, self.pos)
    }
}

/// Whether JSON5 ends a line at this character.
pub(super) const fn is_line_end(found: char) -> bool {
    matches!(found, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Whether JSON5 takes this character as white space, line ends included.
pub(super) const fn is_space(found: char) -> bool {
    matches!(
        found,
        '\t' | '\u{B}' | '\u{C}' | ' ' | '\u{A0}' | '\u{FEFF}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    ) || is_line_end(found)
}

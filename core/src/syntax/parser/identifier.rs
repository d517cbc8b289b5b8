//! Unquoted keys: identifier names of ECMAScript 5.1.

use super::super::SyntaxErrorKind;
use super::Parser;
use super::identifier_table::{CONTINUE, START};
use std::cmp::Ordering;

/// Whether a character can begin an unquoted key.
pub(crate) fn is_start(found: char) -> bool {
    if found.is_ascii() { found.is_ascii_alphabetic() || matches!(found, '$' | '_') } else { contains(&START, found) }
}

/// Whether a character can follow in an unquoted key.
pub(crate) fn is_continue(found: char) -> bool {
    if found.is_ascii() {
        found.is_ascii_alphanumeric() || matches!(found, '$' | '_')
    } else {
        contains(&START, found) || contains(&CONTINUE, found)
    }
}

/// Whether a name can be a key without quotes and escapes.
pub(crate) fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_start) && chars.all(is_continue)
}

fn contains(table: &[(u32, u32)], found: char) -> bool {
    let code = u32::from(found);
    table
        .binary_search_by(|&(first, last)| {
            if last < code {
                Ordering::Less
            } else if first > code {
                Ordering::Greater
            } else {
                Ordering::Equal
            }
        })
        .is_ok()
}

impl Parser<'_> {
    /// Steps over identifier characters, escapes not looked into, and returns the end.
    pub(super) fn word_end(&self, from: usize) -> usize {
        let rest = self.cursor.text.get(from..).unwrap_or_default();
        let len = rest.find(|found| !(is_continue(found) || found == '\\')).unwrap_or(rest.len());
        from + len
    }

    /// Reads an unquoted key; the cursor stands on its first character.
    pub(super) fn identifier(&mut self) -> String {
        let start = self.cursor.pos;
        let mut name = String::new();
        let mut whole = true;
        loop {
            match self.cursor.char() {
                Some('\\') => {
                    if whole {
                        name.push_str(self.cursor.since(start).text(self.cursor.text));
                        whole = false;
                    }
                    self.identifier_escape(&mut name);
                }
                Some(found) if is_continue(found) => {
                    self.cursor.pos += found.len_utf8();
                    if !whole {
                        name.push(found);
                    }
                }
                _ => break,
            }
        }
        if whole { self.cursor.since(start).text(self.cursor.text).to_owned() } else { name }
    }

    fn identifier_escape(&mut self, name: &mut String) {
        let start = self.cursor.pos;
        self.cursor.pos += 1;
        if !self.cursor.eat(b'u') {
            self.sink.report(SyntaxErrorKind::KeyEscape, self.cursor.since(start));
            return;
        }
        let Some(unit) = self.hex_digits(4) else {
            self.sink.report(SyntaxErrorKind::ShortUnicodeEscape, self.cursor.since(start));
            return;
        };
        let allowed = if name.is_empty() { is_start } else { is_continue };
        match char::from_u32(unit).filter(|&found| allowed(found)) {
            Some(found) => name.push(found),
            None => {
                self.sink.report(SyntaxErrorKind::KeyEscapeCharacter, self.cursor.since(start));
                name.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
    }
}

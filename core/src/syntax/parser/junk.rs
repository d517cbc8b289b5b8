//! Where text that is no JSON5 ends, so that reading can go on behind it.

use super::Parser;
use super::cursor::{is_line_end, is_space};

impl Parser<'_> {
    /// Steps over text that means nothing, at least one character, trailing white space left alone.
    pub(super) fn skip_junk(&mut self) {
        let start = self.cursor.pos;
        let in_object = self.in_object();
        let mut parens = 0_usize;
        let mut braces = 0_usize;
        // End of the text without trailing white space, and start of the last word.
        let mut end = start;
        let mut word = start;
        let mut unpaired = [false; 2];
        while let Some(found) = self.cursor.char() {
            let at = self.cursor.pos;
            if is_line_end(found) || (parens == 0 && braces == 0 && self.is_boundary(found, start)) {
                break;
            }
            if found == ':' && in_object && word > start && self.cursor.byte_at(at + 1).is_some_and(is_behind_colon) {
                self.cursor.pos = self.end_before(word);
                return;
            }
            self.cursor.pos += found.len_utf8();
            match found {
                '(' => parens += 1,
                ')' => parens = parens.saturating_sub(1),
                '{' if self.cursor.char_before(at) == Some('$') => braces += 1,
                '}' => braces = braces.saturating_sub(1),
                '"' | '\'' if !self.cursor.char_before(at).is_some_and(char::is_alphanumeric) => {
                    self.skip_quoted(found, &mut unpaired[usize::from(found == '"')]);
                }
                _ => {}
            }
            if is_space(found) {
                word = self.cursor.pos;
            } else {
                end = self.cursor.pos;
            }
        }
        if end == start {
            self.cursor.bump();
        } else {
            self.cursor.pos = end;
        }
    }

    /// Whether a character ends junk that began at `start`.
    fn is_boundary(&self, found: char, start: usize) -> bool {
        let at = self.cursor.pos;
        let behind_space = at > start && self.cursor.char_before(at).is_some_and(is_space);
        match found {
            ',' | '，' | ';' | '}' | ']' | '[' => true,
            '{' => self.cursor.char_before(at) != Some('$'),
            '/' => self.cursor.starts_with("/*") || (behind_space && self.cursor.starts_with("//")),
            '#' => behind_space,
            _ => false,
        }
    }

    /// Steps behind the closing quote, when there is one on this line.
    fn skip_quoted(&mut self, quote: char, unpaired: &mut bool) {
        if *unpaired {
            return;
        }
        let rest = self.cursor.rest();
        match rest.find(|found| found == quote || is_line_end(found)) {
            Some(len) if rest[len..].starts_with(quote) => self.cursor.pos += len + 1,
            _ => *unpaired = true,
        }
    }

    /// The place before `word` and the white space in front of it.
    fn end_before(&self, word: usize) -> usize {
        self.cursor.text.get(..word).unwrap_or_default().trim_end_matches(is_space).len()
    }

    /// End of the text up to a colon on this line, when the cursor may stand on a key without its
    /// quotes. A colon before white space, a quote or a bracket is preferred: `llama3:8b: {}`.
    pub(super) fn irregular_key_end(&self) -> Option<usize> {
        let start = self.cursor.pos;
        let rest = self.cursor.rest();
        let mut first = None;
        for (offset, found) in rest.char_indices() {
            match found {
                ':' => {
                    let next = self.cursor.byte_at(start + offset + 1);
                    if next.is_none_or(is_behind_colon) {
                        return self.key_end_before(start + offset);
                    }
                    first = first.or(Some(start + offset));
                }
                '"' | '\'' | ',' | '{' | '}' | '[' | ']' => break,
                _ if is_line_end(found) => break,
                _ => {}
            }
        }
        first.and_then(|colon| self.key_end_before(colon))
    }

    fn key_end_before(&self, colon: usize) -> Option<usize> {
        let end = self.end_before(colon);
        (end > self.cursor.pos).then_some(end)
    }
}

const fn is_behind_colon(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'"' | b'\'' | b'{' | b'[')
}

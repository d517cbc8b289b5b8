//! Quoted strings, and where one that was never closed most likely ends.

use super::super::SyntaxErrorKind;
use super::super::edit::Edit;
use super::Parser;
use super::cursor::is_line_end;
use crate::report::Span;

impl Parser<'_> {
    /// Reads a string; the cursor stands on its opening quote.
    pub(super) fn string(&mut self) -> String {
        let start = self.cursor.pos;
        let quote = self.cursor.byte().unwrap_or(b'"');
        self.cursor.pos += 1;
        let mut text = Text::default();
        // Set once the string was found to run over line breaks: where it ends, and the repairs.
        let mut line_breaks: Option<(usize, Vec<Edit>)> = None;
        loop {
            let chunk = self.cursor.pos;
            self.cursor.eat_while(|byte| byte != quote && !matches!(byte, b'\\' | b'\n' | b'\r'));
            text.push_str(self.cursor.since(chunk).text(self.cursor.text));
            match self.cursor.byte() {
                Some(b'\\') => self.escape(&mut text),
                Some(byte) if byte == quote => {
                    self.cursor.pos += 1;
                    break;
                }
                Some(_) if line_breaks.is_some() => {}
                Some(_) => match self.closing_quote_on_a_later_line(quote) {
                    Some(end) => line_breaks = Some((end, Vec::new())),
                    None => {
                        self.unterminated(start, quote, &mut text);
                        break;
                    }
                },
                None => {
                    self.unterminated(start, quote, &mut text);
                    break;
                }
            }
            if let Some((_, edits)) = &mut line_breaks
                && let Some(found @ (b'\n' | b'\r')) = self.cursor.byte()
            {
                let at = self.cursor.pos;
                self.cursor.pos += 1;
                if found == b'\r' {
                    self.cursor.eat(b'\n');
                }
                text.push('\n');
                edits.push(Edit::replace(self.cursor.since(at), "\\n"));
            }
        }
        if let Some((_, edits)) = line_breaks {
            self.sink.report_with(SyntaxErrorKind::LineBreakInString, self.cursor.since(start), true, || {
                (text!("write the line breaks as `\\n`"), edits)
            });
        }
        text.finish()
    }

    /// Tells a text that was broken over lines from a forgotten quote: after lines without any such
    /// quote comes one with an odd number of them. No line is scanned twice, so the cost stays linear.
    fn closing_quote_on_a_later_line(&mut self, quote: u8) -> Option<usize> {
        let scanned = &mut self.scanned_for_quotes[usize::from(quote == b'"')];
        if self.cursor.pos < *scanned {
            return None;
        }
        let bytes = self.cursor.text.as_bytes();
        let mut at = self.cursor.pos;
        let (mut count, mut first) = (0_usize, 0);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'\n' | b'\r' if count > 0 => break,
                b'\n' | b'\r' => *scanned = at,
                b'\\' => at += 1,
                _ if byte == quote => {
                    if count == 0 {
                        first = at;
                    }
                    count += 1;
                }
                _ => {}
            }
            at += 1;
        }
        (count % 2 == 1).then_some(first)
    }

    /// Ends a string at the end of its line, giving back the punctuation that closes the line.
    fn unterminated(&mut self, start: usize, quote: u8, text: &mut Text) {
        let body = Span::new(start + 1, self.cursor.pos).text(self.cursor.text);
        let kept = body.trim_end_matches([' ', '\t', ',', '}', ']', ':']);
        let dropped = body.len() - kept.len();
        self.cursor.pos -= dropped;
        text.truncate_by(dropped);
        let end = self.cursor.pos;
        self.sink.report_with(SyntaxErrorKind::UnterminatedString, self.cursor.since(start), false, || {
            let quote = char::from(quote);
            (text!("add the closing `{quote}`", quote), vec![Edit::insert(end, quote)])
        });
        self.suspect = true;
    }

    /// Reads an escape sequence; the cursor stands on its backslash.
    fn escape(&mut self, text: &mut Text) {
        let start = self.cursor.pos;
        self.cursor.pos += 1;
        let Some(found) = self.cursor.char() else { return };
        self.cursor.pos += found.len_utf8();
        match found {
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{C}'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'v' => text.push('\u{B}'),
            '0' if !self.cursor.byte().is_some_and(|byte| byte.is_ascii_digit()) => text.push('\0'),
            '0'..='9' => {
                let span = self.cursor.since(start);
                self.sink.report_with(SyntaxErrorKind::DigitEscape(found), span, false, || {
                    (text!("write `\\\\` for the backslash"), vec![Edit::insert(start, "\\")])
                });
                text.push(found);
            }
            'x' => match self.hex_digits(2) {
                Some(unit) => text.push_unit(unit),
                None => self.short_escape(SyntaxErrorKind::ShortHexEscape, start),
            },
            'u' => match self.hex_digits(4) {
                Some(unit) => text.push_unit(unit),
                None => self.short_escape(SyntaxErrorKind::ShortUnicodeEscape, start),
            },
            '\r' => {
                self.cursor.eat(b'\n');
            }
            _ if is_line_end(found) => {}
            _ => text.push(found),
        }
    }

    fn short_escape(&mut self, kind: SyntaxErrorKind, start: usize) {
        self.sink.report_with(kind, self.cursor.since(start), false, || {
            (text!("write `\\\\` for the backslash"), vec![Edit::insert(start, "\\")])
        });
    }

    /// Reads exactly `count` hexadecimal digits; stops before the first character that is none.
    pub(super) fn hex_digits(&mut self, count: usize) -> Option<u32> {
        let mut value = 0;
        for _ in 0..count {
            let digit = char::from(self.cursor.byte()?).to_digit(16)?;
            value = value * 16 + digit;
            self.cursor.pos += 1;
        }
        Some(value)
    }
}

/// A string being decoded: joins surrogate halves, and replaces those that stand alone.
#[derive(Default)]
struct Text {
    done: String,
    high: Option<u32>,
}

impl Text {
    fn push_str(&mut self, chunk: &str) {
        if !chunk.is_empty() {
            self.flush();
            self.done.push_str(chunk);
        }
    }

    fn push(&mut self, found: char) {
        self.flush();
        self.done.push(found);
    }

    /// Adds a UTF-16 code unit.
    fn push_unit(&mut self, unit: u32) {
        match (self.high, unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                self.high = None;
                let code = 0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
                self.done.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            (_, 0xD800..=0xDBFF) => {
                self.flush();
                self.high = Some(unit);
            }
            _ => self.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }

    fn flush(&mut self) {
        if self.high.take().is_some() {
            self.done.push(char::REPLACEMENT_CHARACTER);
        }
    }

    /// Drops the last `count` bytes, which are punctuation that stands for itself.
    fn truncate_by(&mut self, count: usize) {
        self.flush();
        for _ in 0..count {
            self.done.pop();
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.done
    }
}

//! Numbers: decimal, hexadecimal, signed, infinite, not-a-number.

use super::super::edit::Edit;
use super::super::{Kind, SyntaxErrorKind};
use super::Parser;
use super::identifier::is_continue;
use crate::report::Span;

impl Parser<'_> {
    /// Reads a number; the cursor stands on its sign, dot or first digit.
    pub(super) fn number(&mut self) -> Kind {
        let start = self.cursor.pos;
        let negative = self.cursor.byte() == Some(b'-');
        if negative || self.cursor.byte() == Some(b'+') {
            self.cursor.pos += 1;
        }
        let digits = self.cursor.pos;
        let value = self.magnitude();
        let run = self.run_end();
        match value {
            Some(value) if run == self.cursor.pos => Kind::Number(if negative { -value } else { value }),
            _ => {
                self.cursor.pos = run.max(self.cursor.pos);
                self.malformed(start, digits)
            }
        }
    }

    fn magnitude(&mut self) -> Option<f64> {
        for (word, value) in [("Infinity", f64::INFINITY), ("NaN", f64::NAN)] {
            if self.cursor.starts_with(word) {
                self.cursor.pos += word.len();
                return Some(value);
            }
        }
        if self.cursor.starts_with("0x") || self.cursor.starts_with("0X") {
            self.cursor.pos += 2;
            let start = self.cursor.pos;
            self.cursor.eat_while(|byte| byte.is_ascii_hexdigit());
            let digits = self.cursor.since(start).text(self.cursor.text);
            return (!digits.is_empty()).then(|| hexadecimal(digits));
        }
        let start = self.cursor.pos;
        if !self.cursor.eat(b'0') {
            self.cursor.eat_while(|byte| byte.is_ascii_digit());
        }
        let leading = self.cursor.pos > start;
        if self.cursor.eat(b'.') {
            let fraction = self.cursor.pos;
            self.cursor.eat_while(|byte| byte.is_ascii_digit());
            if !leading && self.cursor.pos == fraction {
                return None;
            }
        } else if !leading {
            return None;
        }
        if self.cursor.eat(b'e') || self.cursor.eat(b'E') {
            let _signed = self.cursor.eat(b'+') || self.cursor.eat(b'-');
            let exponent = self.cursor.pos;
            self.cursor.eat_while(|byte| byte.is_ascii_digit());
            if self.cursor.pos == exponent {
                return None;
            }
        }
        self.cursor.since(start).text(self.cursor.text).parse().ok()
    }

    /// End of the run of characters that were meant to belong to the number at the cursor.
    fn run_end(&self) -> usize {
        let rest = self.cursor.rest();
        let mut previous = self.cursor.char_before(self.cursor.pos).unwrap_or(' ');
        let mut end = self.cursor.pos;
        for found in rest.chars() {
            let belongs = is_continue(found)
                || matches!(found, '.' | '+' | '-' | '\\' | '%' | '@' | '~' | '^' | '!' | '?' | '&' | '|')
                || (found == '/' && !matches!(rest.as_bytes().get(end - self.cursor.pos + 1), Some(b'/' | b'*')))
                || (found == ':' && previous.is_ascii_digit() && starts_with_digit(rest, end - self.cursor.pos + 1));
            if !belongs {
                break;
            }
            previous = found;
            end += found.len_utf8();
        }
        end
    }

    /// Reports what stands between `start` and the cursor, and guesses its value.
    fn malformed(&mut self, start: usize, digits: usize) -> Kind {
        let span = self.cursor.since(start);
        let text = Span::new(digits, span.end).text(self.cursor.text);
        let plain = text.trim_start_matches('0');
        if digits == span.end || text.starts_with(is_continue) && !text.starts_with(|c: char| c.is_ascii_digit()) {
            // A sign with a word or nothing behind it.
            self.sink.report(SyntaxErrorKind::Number, span);
            return Kind::Invalid;
        }
        if text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let keep = if plain.is_empty() { span.end - 1 } else { span.end - plain.len() };
            self.sink.report_with(SyntaxErrorKind::LeadingZero, span, false, || {
                let zeros = Span::new(digits, keep);
                (text!("remove the zeros in front"), vec![Edit::remove(zeros)])
            });
            return plain.parse().map_or(Kind::Invalid, Kind::Number);
        }
        if is_separated(text) {
            self.sink.report_with(SyntaxErrorKind::DigitSeparator, span, true, || {
                let edits = text
                    .match_indices('_')
                    .map(|(at, found)| Edit::remove(Span::new(digits + at, digits + at + found.len())))
                    .collect();
                (text!("remove `_`"), edits)
            });
            return text.replace('_', "").parse().map_or(Kind::Invalid, Kind::Number);
        }
        if let Some(value) = radix(text) {
            self.sink.report_with(SyntaxErrorKind::Radix, span, true, || {
                let value_text = value.to_string();
                (
                    text!("write it as `{value}`", value = value_text),
                    vec![Edit::replace(Span::new(digits, span.end), value_text)],
                )
            });
            return Kind::Invalid;
        }
        self.sink.report_with(SyntaxErrorKind::Number, span, false, || {
            (text!("put it in quotes"), vec![Edit::insert(span.start, "\""), Edit::insert(span.end, "\"")])
        });
        Kind::Invalid
    }
}

fn starts_with_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// `1_000`: digits and single underscores between them.
fn is_separated(text: &str) -> bool {
    !text.starts_with('0')
        && text.contains('_')
        && text.split('_').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The value of `0b101` or `0o17`.
fn radix(text: &str) -> Option<u64> {
    let (base, digits) = match text.get(..2)? {
        "0b" | "0B" => (2, text.get(2..)?),
        "0o" | "0O" => (8, text.get(2..)?),
        _ => return None,
    };
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { u64::from_str_radix(digits, base).ok() } else { None }
}

/// Rounds hexadecimal digits of any number to the nearest double, ties to even, as JavaScript does.
fn hexadecimal(digits: &str) -> f64 {
    let digits = digits.trim_start_matches('0');
    let mut kept = 0_u64;
    let mut dropped = 0_usize;
    for digit in digits.chars().filter_map(|digit| digit.to_digit(16)) {
        if kept >> 60 == 0 {
            kept = kept << 4 | u64::from(digit);
        } else {
            // Below the bits that count it matters only whether any bit is set.
            kept |= u64::from(digit != 0);
            dropped += 1;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "the rounding is what is asked for")]
    let mut value = kept as f64;
    // More digits than these make it infinite whatever they are.
    for _ in 0..dropped.min(260) {
        value *= 16.0;
    }
    value
}

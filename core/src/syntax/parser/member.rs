//! Keys and the colons behind them.

use super::super::edit::Edit;
use super::super::{Key, Quote, SyntaxErrorKind};
use super::{Container, Frame, Parser, State, identifier};
use crate::report::Span;

impl Parser<'_> {
    /// A key, or the end of the object.
    pub(super) fn key(&mut self) {
        let start = self.cursor.pos;
        let Some(found) = self.peek() else {
            self.end_of_file();
            return;
        };
        match found {
            b'}' | b']' => self.close(found),
            b',' => self.stray_comma(),
            b'"' | b'\'' => {
                let name = self.string();
                let quote = if found == b'"' { Quote::Double } else { Quote::Single };
                self.keep_key(start, name, quote);
            }
            b'{' | b'[' => {
                self.sink.report(SyntaxErrorKind::MissingKey, self.cursor.span_at(start));
                self.state = State::Value;
            }
            b':' => {
                self.take_punctuation();
                self.sink.report(SyntaxErrorKind::MissingKey, self.cursor.since(start));
                self.state = State::Value;
            }
            b';' => {
                self.take_punctuation();
                self.sink.report(SyntaxErrorKind::Semicolon, self.cursor.since(start));
            }
            _ => match self.cursor.char() {
                Some(first) if (identifier::is_start(first) || first == '\\') && self.is_plain_key() => {
                    let name = self.identifier();
                    self.keep_key(start, name, Quote::None);
                }
                Some(first) if super::quotes::is_smart(first) => {
                    let name = self.smart_string();
                    self.keep_key(start, name, Quote::Double);
                }
                _ => self.irregular_key(),
            },
        }
    }

    fn keep_key(&mut self, start: usize, name: String, quote: Quote) {
        let span = self.cursor.since(start);
        self.previous_end = span.end;
        if let Some(Frame { container: Container::Object { key, .. }, .. }) = self.frames.last_mut() {
            *key = Some(Key { span, name, quote });
        }
        self.state = State::Colon;
    }

    /// Whether the word at the cursor ends where a key may end.
    fn is_plain_key(&self) -> bool {
        let end = self.word_end(self.cursor.pos);
        let rest = self.cursor.text.get(end..).unwrap_or_default();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        match rest.get(spaces..).and_then(|rest| rest.chars().next()) {
            None => true,
            Some('-' | '/' | '.' | '@' | '*' | '+' | '(' | '$' | '!' | '?' | '%' | '&' | '|') if spaces == 0 => {
                rest.starts_with("/*") || rest.starts_with("//")
            }
            Some(next) if spaces > 0 => {
                !(identifier::is_continue(next) && self.irregular_key_end().is_some())
                    || self.value_word_at(end + spaces)
            }
            Some(_) => true,
        }
    }

    fn value_word_at(&self, at: usize) -> bool {
        let end = self.word_end(at);
        let word = Span::new(at, end).text(self.cursor.text);
        matches!(word, "true" | "false" | "null") || word.starts_with(|first: char| first.is_ascii_digit())
    }

    /// A key that cannot stand without quotes, or something else altogether.
    fn irregular_key(&mut self) {
        let start = self.cursor.pos;
        let Some(end) = self.irregular_key_end() else {
            self.not_a_member();
            return;
        };
        let span = Span::new(start, end);
        let name = span.text(self.cursor.text).to_owned();
        self.cursor.pos = end;
        let kind = SyntaxErrorKind::UnquotedKey(name.clone());
        if name.contains(['"', '\\']) {
            self.sink.report(kind, span);
        } else {
            self.sink.report_with(kind, span, true, || {
                (text!("put the key in quotes"), vec![Edit::insert(start, "\""), Edit::insert(end, "\"")])
            });
        }
        self.keep_key(start, name, Quote::None);
    }

    fn not_a_member(&mut self) {
        let start = self.cursor.pos;
        let ellipsis = self.cursor.starts_with("...") || self.cursor.starts_with("…");
        self.skip_junk();
        let span = self.cursor.since(start);
        let kind = if ellipsis { SyntaxErrorKind::Ellipsis } else { SyntaxErrorKind::NotAMember };
        self.sink.report(kind, span);
        self.previous_end = span.end;
        self.suspect = true;
        self.state = State::After;
    }

    /// The colon behind a key.
    pub(super) fn colon(&mut self) {
        let start = self.cursor.pos;
        let Some(found) = self.peek() else {
            self.end_of_file();
            return;
        };
        match found {
            b':' => {
                self.take_punctuation();
                self.suspect = false;
                self.state = State::Value;
            }
            b'=' => {
                self.cursor.eat_while(|byte| matches!(byte, b'=' | b'>'));
                let span = self.cursor.since(start);
                self.sink.report_with(SyntaxErrorKind::Equals, span, true, || {
                    (text!("replace `=` by `:`"), vec![Edit::replace(span, ":")])
                });
                self.state = State::Value;
            }
            b',' | b'}' | b']' | b';' => self.key_without_value(),
            b'{' | b'[' => self.missing_colon(true),
            _ if self.on_new_line() => {
                self.key_without_value();
                self.suspect = true;
            }
            b'"' | b'\'' | b'0'..=b'9' | b'+' | b'-' => self.missing_colon(true),
            _ if self.literal_ahead() => self.missing_colon(true),
            _ => {
                self.missing_colon(false);
                let start = self.cursor.pos;
                self.skip_junk();
                self.attach_invalid(self.cursor.since(start));
                self.suspect = true;
            }
        }
    }

    fn missing_colon(&mut self, repairable: bool) {
        let at = self.previous_end;
        let (name, span) = self.current_key();
        if self.suspect {
            // The string before it was not closed, so that nothing is known about the colon.
        } else if repairable {
            self.sink.report_with(SyntaxErrorKind::MissingColon(name), span, true, || {
                (text!("insert the missing `:`"), vec![Edit::insert(at, ":")])
            });
        } else {
            self.sink.report(SyntaxErrorKind::MissingColon(name), span);
        }
        self.state = State::Value;
    }

    /// Reports that the current key has no value, and goes on behind it.
    pub(super) fn key_without_value(&mut self) {
        let (name, span) = self.current_key();
        if !self.suspect {
            self.sink.report(SyntaxErrorKind::MissingValue(name), span);
        }
        self.attach_invalid(Span::empty(self.previous_end));
    }

    fn current_key(&self) -> (String, Span) {
        match self.frames.last() {
            Some(Frame { container: Container::Object { key: Some(key), .. }, .. }) => (key.name.clone(), key.span),
            _ => (String::new(), Span::empty(self.cursor.pos)),
        }
    }

    /// A comma where a member or item should stand.
    pub(super) fn stray_comma(&mut self) {
        let start = self.cursor.pos;
        self.take_punctuation();
        let span = self.cursor.since(start);
        self.sink.report_with(SyntaxErrorKind::StrayComma, span, true, || {
            (text!("remove the superfluous `,`"), vec![Edit::remove(span)])
        });
    }
}

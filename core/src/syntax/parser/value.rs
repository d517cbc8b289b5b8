//! Values: dispatch on the first character, and words.

use super::super::edit::Edit;
use super::super::{Kind, Node, SyntaxErrorKind};
use super::{Parser, State, identifier, quotes};
use crate::report::Span;

impl Parser<'_> {
    /// A value, wherever one may stand; in an array also its end.
    pub(super) fn value(&mut self) {
        let start = self.cursor.pos;
        let Some(found) = self.peek() else {
            self.end_of_file();
            return;
        };
        if self.state == State::Item && self.array_was_left_open() {
            self.close_left_open();
            return;
        }
        match found {
            b'{' | b'[' => self.open(),
            b'"' | b'\'' => {
                let text = self.string();
                self.attach_since(start, Kind::String(text));
            }
            b'0'..=b'9' => self.attach_number(start),
            b'+' | b'-' | b'.' if self.number_ahead() => self.attach_number(start),
            b',' if self.state == State::Item => self.stray_comma(),
            b',' if self.state == State::Value => self.value_is_missing(),
            b'}' | b']' if self.state == State::Item => self.close(found),
            b'}' | b']' if self.state == State::Value => self.value_is_missing(),
            b';' if self.state == State::Value => self.value_is_missing(),
            b':' => {
                self.take_punctuation();
                let span = self.cursor.since(start);
                self.sink.report_with(SyntaxErrorKind::StrayColon, span, true, || {
                    (text!("remove the superfluous `:`"), vec![Edit::remove(span)])
                });
            }
            b'`' => self.backtick_string(),
            _ => match self.cursor.char() {
                Some(first) if quotes::is_smart(first) => {
                    let text = self.smart_string();
                    self.attach_since(start, Kind::String(text));
                }
                Some(first) if identifier::is_start(first) || first == '\\' => self.word(),
                _ => self.unquoted(),
            },
        }
    }

    fn attach_number(&mut self, start: usize) {
        let kind = self.number();
        self.suspect = matches!(kind, Kind::Invalid);
        self.attach_since(start, kind);
    }

    pub(super) fn attach_since(&mut self, start: usize, kind: Kind) {
        self.attach(Node { span: self.cursor.since(start), kind });
    }

    fn value_is_missing(&mut self) {
        if self.frames.is_empty() {
            self.unquoted();
        } else if self.in_object() && !self.drops_next() {
            self.key_without_value();
        } else {
            self.attach_invalid(Span::empty(self.previous_end));
        }
    }

    fn drops_next(&self) -> bool {
        self.frames.last().is_some_and(|frame| {
            frame.drop_next || matches!(&frame.container, super::Container::Object { key: None, .. })
        })
    }

    /// Whether a sign or dot at the cursor begins a number.
    pub(super) fn number_ahead(&self) -> bool {
        let (first, next) = (self.cursor.byte(), self.cursor.byte_at(self.cursor.pos + 1));
        match next {
            Some(b'0'..=b'9') => true,
            Some(b'.') => {
                first != Some(b'.') && self.cursor.byte_at(self.cursor.pos + 2).is_some_and(|b| b.is_ascii_digit())
            }
            Some(b'I' | b'N') => first != Some(b'.'),
            _ => false,
        }
    }

    /// Whether a word that is a value stands at the cursor.
    pub(super) fn literal_ahead(&self) -> bool {
        let end = self.word_end(self.cursor.pos);
        literal(Span::new(self.cursor.pos, end).text(self.cursor.text)).is_some()
    }

    /// A word in the place of a value.
    fn word(&mut self) {
        let start = self.cursor.pos;
        let end = self.word_end(start);
        let word = Span::new(start, end).text(self.cursor.text);
        if let Some(kind) = literal(word) {
            self.cursor.pos = end;
            self.attach_since(start, kind);
            return;
        }
        if self.state == State::Value && self.in_object() && self.next_member_ahead(end) {
            self.key_without_value();
            self.suspect = true;
            return;
        }
        match foreign(word).filter(|_| self.value_may_end_at(end)) {
            Some(Foreign { found, meant, kind, certain }) => {
                self.cursor.pos = end;
                let span = Span::new(start, end);
                self.sink.report_with(SyntaxErrorKind::ForeignWord { found, meant }, span, certain, || {
                    (text!("replace it by `{meant}`", meant), vec![Edit::replace(span, meant)])
                });
                self.attach_since(start, kind);
            }
            None => self.unquoted(),
        }
    }

    /// `a:` at the end of a line and `b: 1` on the next.
    fn next_member_ahead(&self, word_end: usize) -> bool {
        let rest = self.cursor.text.get(word_end..).unwrap_or_default();
        self.on_new_line() && rest.trim_start_matches([' ', '\t']).starts_with(':')
    }

    fn value_may_end_at(&self, at: usize) -> bool {
        let rest = self.cursor.text.get(at..).unwrap_or_default().trim_start_matches([' ', '\t']);
        rest.is_empty()
            || rest.starts_with([',', ';', '}', ']', '\n', '\r', '#'])
            || rest.starts_with("//")
            || rest.starts_with("/*")
    }

    /// Text without quotes, or a character that starts nothing.
    fn unquoted(&mut self) {
        let start = self.cursor.pos;
        let first = self.cursor.char().unwrap_or_default();
        let ellipsis = self.cursor.starts_with("...") || first == '…';
        let variable = self.cursor.starts_with("${");
        self.skip_junk();
        let span = self.cursor.since(start);
        let text = span.text(self.cursor.text);
        if !text.contains(char::is_alphanumeric) {
            let kind = if ellipsis { SyntaxErrorKind::Ellipsis } else { SyntaxErrorKind::Unexpected(first) };
            self.sink.report(kind, span);
        } else {
            let kind = match (ellipsis, variable) {
                (true, _) => SyntaxErrorKind::Ellipsis,
                (_, true) => SyntaxErrorKind::UnquotedVariable,
                _ => SyntaxErrorKind::UnquotedText,
            };
            if text.contains(['"', '\\', '(']) {
                self.sink.report(kind, span);
            } else {
                self.sink.report_with(kind, span, variable, || {
                    (text!("put it in quotes"), vec![Edit::insert(span.start, "\""), Edit::insert(span.end, "\"")])
                });
            }
        }
        self.suspect = true;
        self.attach_invalid(span);
    }
}

/// The value of a word that JSON5 knows.
fn literal(word: &str) -> Option<Kind> {
    match word {
        "null" => Some(Kind::Null),
        "true" => Some(Kind::Bool(true)),
        "false" => Some(Kind::Bool(false)),
        "Infinity" => Some(Kind::Number(f64::INFINITY)),
        "NaN" => Some(Kind::Number(f64::NAN)),
        _ => None,
    }
}

/// A word that other languages have for a value.
struct Foreign {
    found: &'static str,
    meant: &'static str,
    kind: Kind,
    /// It cannot be meant as text.
    certain: bool,
}

fn foreign(word: &str) -> Option<Foreign> {
    const YES: &[(&str, bool)] = &[("True", true), ("TRUE", true), ("yes", false), ("Yes", false), ("on", false)];
    const NO: &[(&str, bool)] = &[("False", true), ("FALSE", true), ("no", false), ("No", false), ("off", false)];
    const NOTHING: &[(&str, bool)] =
        &[("None", true), ("nil", true), ("Null", true), ("NULL", true), ("undefined", false)];
    const ENDLESS: &[(&str, bool)] = &[("infinity", true), ("inf", false)];
    const NOT_A_NUMBER: &[(&str, bool)] = &[("nan", true), ("NAN", true)];
    let tables = [
        (YES, "true", Kind::Bool(true)),
        (NO, "false", Kind::Bool(false)),
        (NOTHING, "null", Kind::Null),
        (ENDLESS, "Infinity", Kind::Number(f64::INFINITY)),
        (NOT_A_NUMBER, "NaN", Kind::Number(f64::NAN)),
    ];
    tables.into_iter().find_map(|(words, meant, kind)| {
        let &(found, certain) = words.iter().find(|(found, _)| *found == word)?;
        Some(Foreign { found, meant, kind, certain })
    })
}

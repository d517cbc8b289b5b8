//! What stands behind a value: a comma, the end of its container, or a mistake.

use super::super::edit::Edit;
use super::super::{Key, Kind, Member, Quote, SyntaxErrorKind};
use super::{Container, Frame, Parser, State, identifier};
use crate::report::Span;

impl Parser<'_> {
    pub(super) fn after_value(&mut self) {
        let Some(found) = self.peek() else {
            self.end_of_file();
            return;
        };
        match found {
            b',' => {
                self.take_punctuation();
                self.suspect = false;
                self.state = self.next_entry();
            }
            b'}' | b']' => self.close(found),
            b';' => self.semicolon(),
            b':' => self.colon_behind_value(),
            _ if self.suspect => self.resume(),
            _ if self.array_was_left_open() => self.close_left_open(),
            _ if self.entry_starts_here() => {
                let at = self.previous_end;
                self.sink.report_with(SyntaxErrorKind::MissingComma, Span::empty(at), true, || {
                    (text!("insert the missing `,`"), vec![Edit::insert(at, ",")])
                });
                self.state = self.next_entry();
            }
            // The next state has something better to say about these.
            b'{' | b'[' => self.state = self.next_entry(),
            _ if self.on_new_line() => self.state = self.next_entry(),
            _ => {
                let start = self.cursor.pos;
                self.skip_junk();
                self.sink.report(SyntaxErrorKind::TextBehindValue, self.cursor.since(start));
                self.suspect = true;
            }
        }
    }

    /// Behind a mistake that may have swallowed the separator.
    fn resume(&mut self) {
        let entry = matches!(self.peek(), Some(b'"' | b'\''))
            || self.on_new_line()
            || (self.in_object() && self.member_ahead())
            || (!self.in_object() && matches!(self.peek(), Some(b'{' | b'[')));
        if entry {
            self.suspect = false;
            self.state = self.next_entry();
        } else if matches!(self.peek(), Some(b'{' | b'[')) {
            self.state = State::Value;
        } else {
            self.skip_junk();
        }
    }

    /// Whether a member or item begins at the cursor, so that only the comma is missing.
    fn entry_starts_here(&self) -> bool {
        let Some(found) = self.cursor.char() else { return false };
        let word = identifier::is_start(found) || found == '\\';
        if self.in_object() {
            matches!(found, '"' | '\'')
                || (word && (self.on_new_line() || self.member_ahead()))
                || (found.is_ascii_digit() && self.on_new_line())
        } else {
            matches!(found, '"' | '\'' | '{' | '[')
                || found.is_ascii_digit()
                || (matches!(found, '+' | '-' | '.') && self.number_ahead())
                || (word && (self.on_new_line() || self.literal_ahead()))
        }
    }

    /// Whether a member begins at the cursor, on a line that is not indented more than the array in
    /// which it stands: the bracket that closes the array is missing.
    pub(super) fn array_was_left_open(&self) -> bool {
        let [.., parent, Frame { container: Container::Array(_), indent, .. }] = self.frames.as_slice() else {
            return false;
        };
        matches!(parent.container, Container::Object { .. })
            && self.on_new_line()
            && self.line_indent <= *indent
            && (self.member_ahead() || self.quoted_member_ahead())
    }

    /// Closes that array where its last item ends.
    pub(super) fn close_left_open(&mut self) {
        let closer = if self.state == State::After { "]," } else { "]" };
        self.report_unclosed(self.frames.len() - 1, self.previous_end, closer);
        self.finish_at(self.previous_end);
        self.suspect = true;
    }

    fn quoted_member_ahead(&self) -> bool {
        let rest = self.cursor.rest();
        let Some(quote) = rest.chars().next().filter(|found| matches!(found, '"' | '\'')) else { return false };
        let body = &rest[1..];
        let Some(len) = body.find([quote, '\n', '\r']) else { return false };
        body[len..].strip_prefix(quote).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with(':'))
    }

    /// A word, white space and a colon.
    fn member_ahead(&self) -> bool {
        let end = self.word_end(self.cursor.pos);
        let rest = self.cursor.text.get(end..).unwrap_or_default();
        end > self.cursor.pos && rest.trim_start_matches([' ', '\t']).starts_with([':', '：', '='])
    }

    fn semicolon(&mut self) {
        let start = self.cursor.pos;
        self.cursor.bump();
        let span = self.cursor.since(start);
        self.sink.report_with(SyntaxErrorKind::Semicolon, span, true, || {
            (text!("replace `;` by `,`"), vec![Edit::replace(span, ",")])
        });
        self.suspect = false;
        self.state = self.next_entry();
    }

    /// `a: "b": 1` and `["a": 1]`.
    fn colon_behind_value(&mut self) {
        if self.value_was_a_key() {
            return;
        }
        let colon = Span::new(self.cursor.pos, self.cursor.pos + 1);
        self.take_punctuation();
        let in_object = self.in_object();
        if let Some(frame) = self.frames.last_mut() {
            frame.drop_next = true;
            if !in_object && !frame.members_reported {
                frame.members_reported = true;
                self.sink.report(SyntaxErrorKind::MemberInArray, colon);
            }
        }
        if in_object && !self.suspect {
            self.sink.report(SyntaxErrorKind::StrayColon, colon);
        }
        self.state = State::Value;
    }

    /// `a:` at the end of a line and `"b": 1` on the next: what was read as the value of `a` is the
    /// key of the next member.
    fn value_was_a_key(&mut self) -> bool {
        let text = self.cursor.text;
        let Some(Frame { container: Container::Object { members, key }, .. }) = self.frames.last_mut() else {
            return false;
        };
        let Some(Member { key: before, value }) = members.last_mut() else { return false };
        let Kind::String(name) = &mut value.kind else { return false };
        let between = Span::new(before.span.end, value.span.start);
        if value.span.end != self.previous_end || !between.text(text).contains(['\n', '\r']) {
            return false;
        }
        let quote = if value.span.text(text).starts_with('"') { Quote::Double } else { Quote::Single };
        *key = Some(Key { span: value.span, name: std::mem::take(name), quote });
        value.kind = Kind::Invalid;
        value.span = Span::empty(before.span.end);
        let (name, span) = (before.name.clone(), before.span);
        self.sink.report(SyntaxErrorKind::MissingValue(name), span);
        self.suspect = false;
        self.state = State::Colon;
        true
    }
}

//! The outside of the document: what stands before and behind its one value.

use super::super::edit::Edit;
use super::super::{Key, Kind, Node, Quote, SyntaxErrorKind};
use super::cursor::is_space;
use super::{Container, Frame, Parser, State};
use crate::report::Span;

impl Parser<'_> {
    /// The first token of the file.
    pub(super) fn start(&mut self) {
        if self.cursor.byte().is_none() {
            let kind = if self.comments.is_empty() { SyntaxErrorKind::Empty } else { SyntaxErrorKind::OnlyComments };
            self.sink.report(kind, Span::empty(0));
            self.state = State::Stop;
            return;
        }
        if self.bare_member_ahead() {
            self.open_implicit(self.cursor.pos);
            self.state = State::Key;
            return;
        }
        if let Some(span) = self.text_before_bracket() {
            self.sink.report_with(SyntaxErrorKind::TextBefore, span, false, || {
                (text!("remove the text before the document"), vec![Edit::remove(span)])
            });
            self.cursor.pos = span.end;
            // `module.exports = {}` ends with a semicolon, a code fence with another fence.
            self.slack += 1;
            return;
        }
        self.value();
    }

    /// `module.exports = {` and the like: text on the line of the first bracket, or a code fence.
    fn text_before_bracket(&self) -> Option<Span> {
        let rest = self.cursor.rest();
        let first = self.cursor.char()?;
        if matches!(self.peek()?, b'{' | b'[' | b'"' | b'\'') || self.literal_ahead() {
            return None;
        }
        let line = rest.get(..rest.find(['\n', '\r']).unwrap_or(rest.len()))?;
        let len = match line.find(['{', '[']) {
            Some(len) => len,
            None if line.starts_with("```") => line.len(),
            None => return None,
        };
        let wordy = first.is_alphabetic() || first == '`' || first == '<';
        wordy.then(|| Span::new(self.cursor.pos, self.cursor.pos + rest.get(..len).map_or(0, |s| s.trim_end().len())))
    }

    /// `key:` without quotes, at the very start.
    fn bare_member_ahead(&self) -> bool {
        let end = self.word_end(self.cursor.pos);
        let rest = self.cursor.text.get(end..).unwrap_or_default();
        end > self.cursor.pos && rest.trim_start_matches([' ', '\t']).starts_with(':')
    }

    /// Begins an object whose braces were left out. One error says so; all further ones are doubtful.
    fn open_implicit(&mut self, start: usize) {
        self.sink.report(SyntaxErrorKind::MissingBraces, Span::empty(start));
        self.sink.muted = true;
        self.frames.push(Frame {
            start,
            indent: 0,
            container: Container::Object { members: Vec::new(), key: None },
            implicit: true,
            drop_next: false,
            members_reported: false,
        });
    }

    /// Behind the document.
    pub(super) fn end(&mut self) {
        let start = self.cursor.pos;
        let Some(found) = self.peek() else {
            self.state = State::Stop;
            return;
        };
        match found {
            b'}' | b']' => self.closer_behind_document(start, char::from(found)),
            b':' if self.reread_root_as_key() => {}
            b',' if self.more_entries_follow() => self.reopen(),
            b'{' | b'[' => {
                self.sink.report(SyntaxErrorKind::SecondDocument, self.cursor.span_at(start));
                self.state = State::Stop;
            }
            b';' | b'`' if self.slack > 0 => {
                self.sink.extend_last_fix(Edit::remove(Span::new(start, self.cursor.text.trim_end().len().max(start))));
                self.state = State::Stop;
            }
            _ => {
                let text = self.cursor.text;
                let end = start + self.cursor.rest().trim_end_matches(is_space).len();
                let line = start + self.cursor.rest().find(['\n', '\r']).unwrap_or(text.len() - start);
                let span = Span::new(start, line.min(end));
                self.sink.report_with(SyntaxErrorKind::TextAfter, span, false, || {
                    (text!("remove everything behind the document"), vec![Edit::remove(Span::new(start, end))])
                });
                self.state = State::Stop;
            }
        }
    }

    fn closer_behind_document(&mut self, start: usize, found: char) {
        self.take_punctuation();
        if self.slack > 0 {
            self.slack -= 1;
            return;
        }
        let span = self.cursor.since(start);
        self.sink.report_with(SyntaxErrorKind::ExtraCloser(found), span, false, || {
            (text!("remove `{key}`", key = found), vec![Edit::remove(span)])
        });
        // A row of them is one mistake.
        self.slack = usize::MAX / 2;
    }

    /// `"key": 1` at the start of the file: the string that was read is a key.
    fn reread_root_as_key(&mut self) -> bool {
        match self.root.take() {
            Some(Node { span, kind: Kind::String(name) }) => {
                let quote = if span.text(self.cursor.text).starts_with('"') { Quote::Double } else { Quote::Single };
                self.open_implicit(span.start);
                if let Some(Frame { container: Container::Object { key, .. }, .. }) = self.frames.last_mut() {
                    *key = Some(Key { span, name, quote });
                }
                self.state = State::Colon;
                true
            }
            other => {
                self.root = other;
                false
            }
        }
    }

    /// Whether the comma behind the document is followed by what looks like more of its members.
    fn more_entries_follow(&self) -> bool {
        let rest = self.cursor.rest();
        let next = rest.trim_start_matches([',', '，']).trim_start_matches(is_space).chars().next();
        match (&self.root, next) {
            (_, None) => false,
            (Some(Node { kind: Kind::Object(_), .. }), Some(next)) => !matches!(next, '{' | '[' | '}' | ']'),
            (Some(Node { kind: Kind::Array(_), .. }), Some(_)) => true,
            _ => false,
        }
    }

    /// Takes back the end of the document: it was closed by a bracket too many.
    fn reopen(&mut self) {
        let Some(Node { span, kind }) = self.root.take() else { return };
        let container = match kind {
            Kind::Object(members) => Container::Object { members, key: None },
            Kind::Array(items) => Container::Array(items),
            kind => {
                self.root = Some(Node { span, kind });
                self.state = State::Stop;
                return;
            }
        };
        let close = container.close();
        let closer = Span::new(span.end.saturating_sub(1), span.end);
        if self.slack > 0 {
            self.slack -= 1;
        } else {
            self.sink.report_with(SyntaxErrorKind::ClosedEarly(close), closer, false, || {
                (text!("remove `{key}`", key = close), vec![Edit::remove(closer)])
            });
        }
        let frame = Frame {
            start: span.start,
            indent: 0,
            container,
            implicit: false,
            drop_next: false,
            members_reported: false,
        };
        self.frames.push(frame);
        self.state = State::After;
    }
}

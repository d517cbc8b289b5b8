//! Opening and closing of objects and arrays, and brackets that do not match.

use super::super::edit::Edit;
use super::super::{Kind, Node, SyntaxErrorKind};
use super::{Container, Frame, MAX_DEPTH, Misindented, Parser, State};
use crate::report::Span;

impl Parser<'_> {
    /// Begins the container whose bracket stands at the cursor.
    pub(super) fn open(&mut self) {
        if self.frames.len() >= MAX_DEPTH {
            self.skip_nested();
            return;
        }
        let start = self.cursor.pos;
        let is_object = self.peek() == Some(b'{');
        self.take_punctuation();
        let (container, state) = if is_object {
            (Container::Object { members: Vec::new(), key: None }, State::Key)
        } else {
            (Container::Array(Vec::new()), State::Item)
        };
        self.frames.push(Frame {
            start,
            indent: self.line_indent,
            container,
            implicit: false,
            drop_next: false,
            members_reported: false,
        });
        self.state = state;
        self.suspect = false;
    }

    /// Steps over a container that lies too deep.
    fn skip_nested(&mut self) {
        let start = self.cursor.pos;
        if !self.too_deep_reported {
            self.too_deep_reported = true;
            self.sink.report(SyntaxErrorKind::TooDeep, self.cursor.span_at(start));
        }
        let muted = std::mem::replace(&mut self.sink.muted, true);
        let mut depth = 0_usize;
        loop {
            self.skip_trivia();
            match self.cursor.byte() {
                None => break,
                Some(b'"' | b'\'') => {
                    self.string();
                    continue;
                }
                Some(b'{' | b'[') => depth += 1,
                Some(b'}' | b']') => depth -= 1,
                Some(_) => {}
            }
            self.cursor.bump();
            if depth == 0 {
                break;
            }
        }
        self.sink.muted = muted;
        self.attach_invalid(self.cursor.since(start));
    }

    /// Meets the closing bracket at the cursor.
    pub(super) fn close(&mut self, found: u8) {
        let start = self.cursor.pos;
        let found = char::from(found);
        let Some(top) = self.frames.last() else { return };
        if top.implicit {
            self.take_punctuation();
            return;
        }
        if top.container.close() == found {
            self.take_punctuation();
            self.note_indentation(start);
            self.finish_top();
            return;
        }
        let open = top.container.open();
        let meant = top.container.close();
        let below = self.frames.iter().rposition(|frame| frame.container.close() == found && !frame.implicit);
        let rest_is_empty = self.cursor.rest().chars().skip(1).all(super::cursor::is_space);
        let by_indent = self.on_new_line() && self.line_indent == top.indent;
        let typo = match below {
            Some(0) => by_indent || !rest_is_empty,
            Some(_) => by_indent,
            None => by_indent || rest_is_empty || self.comma_follows(),
        };
        self.slack += 1;
        if typo {
            self.take_punctuation();
            let span = self.cursor.since(start);
            self.sink.report_with(SyntaxErrorKind::WrongCloser { open, found }, span, false, || {
                (text!("replace `{found}` by `{meant}`", found, meant), vec![Edit::replace(span, meant)])
            });
            self.finish_top();
        } else if let Some(below) = below {
            self.report_unclosed(below + 1, start, &self.closers(below + 1));
            while self.frames.len() > below + 1 {
                self.finish_at(self.previous_end);
            }
        } else {
            self.take_punctuation();
            let span = self.cursor.since(start);
            self.sink.report_with(SyntaxErrorKind::ExtraCloser(found), span, false, || {
                (text!("remove `{key}`", key = found), vec![Edit::remove(span)])
            });
        }
    }

    fn comma_follows(&self) -> bool {
        self.cursor.rest().chars().skip(1).find(|&c| !super::cursor::is_space(c)) == Some(',')
    }

    /// Remembers the container that is being closed when its closing bracket is indented like one
    /// around it: that is where a bracket is missing, should the end of the file show that one is.
    fn note_indentation(&mut self, closer: usize) {
        let Some(top) = self.frames.last() else { return };
        if self.line_first != closer || closer == 0 {
            return;
        }
        if self.line_indent < top.indent {
            if self.misindented.is_none() {
                self.misindented = Some(Misindented {
                    open: top.start,
                    bracket: top.container.open(),
                    close: top.container.close(),
                    indent: top.indent,
                    line: closer - self.line_indent,
                });
            }
        } else if self.line_indent == top.indent && self.misindented.as_ref().is_some_and(|m| m.open > top.start) {
            self.misindented = None;
        }
    }

    fn finish_top(&mut self) {
        self.finish_at(self.cursor.pos);
    }

    /// Makes the innermost container a value that ends at `end`.
    pub(super) fn finish_at(&mut self, end: usize) {
        let Some(frame) = self.frames.pop() else { return };
        let kind = match frame.container {
            Container::Object { members, .. } => Kind::Object(members),
            Container::Array(items) => Kind::Array(items),
        };
        self.suspect = false;
        self.attach(Node { span: Span::new(frame.start, end.max(frame.start)), kind });
    }

    /// Reports the containers from `first` inwards as never closed: one error, at the innermost.
    pub(super) fn report_unclosed(&mut self, first: usize, insert_at: usize, text: &str) {
        let Some(top) = self.frames.last() else { return };
        let kind = SyntaxErrorKind::Unclosed { open: top.container.open(), more: self.frames.len() - first - 1 };
        let span = self.cursor.span_at(top.start);
        if matches!(self.state, State::After | State::Key | State::Item) {
            self.sink.report_with(kind, span, false, || {
                (text!("insert the missing `{close}`", close = text.trim()), vec![Edit::insert(insert_at, text)])
            });
        } else {
            self.sink.report(kind, span);
        }
    }

    /// The brackets that close the containers from `first` inwards.
    fn closers(&self, first: usize) -> String {
        self.frames.iter().skip(first).rev().map(|frame| frame.container.close()).collect()
    }

    /// The end of the file inside the document.
    pub(super) fn end_of_file(&mut self) {
        let end = self.cursor.text.len();
        let open = self.frames.iter().filter(|frame| !frame.implicit).count();
        if open > self.slack {
            match self.misindented.take() {
                Some(place) if open == 1 => self.report_misindented(&place),
                // The last line may be a comment.
                _ => self.report_unclosed(0, end, &format!("\n{}\n", self.closers(0))),
            }
        }
        match self.state {
            State::Colon | State::Value if self.in_object() => self.attach_invalid(Span::empty(self.previous_end)),
            _ => {}
        }
        while !self.frames.is_empty() {
            self.finish_at(end);
        }
        self.state = State::Stop;
    }

    fn report_misindented(&mut self, place: &Misindented) {
        let kind = SyntaxErrorKind::Unclosed { open: place.bracket, more: 0 };
        self.sink.report_with(kind, self.cursor.span_at(place.open), false, || {
            let text = format!("{}{}\n", " ".repeat(place.indent), place.close);
            (text!("insert the missing `{close}`", close = place.close), vec![Edit::insert(place.line, text)])
        });
    }
}

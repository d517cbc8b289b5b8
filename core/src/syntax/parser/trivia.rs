//! White space and comments, and what people write for them by mistake.

use super::super::edit::Edit;
use super::super::{Comment, SyntaxErrorKind};
use super::cursor::{is_line_end, is_space};
use super::{Parser, State};

impl Parser<'_> {
    /// Steps to the next token.
    pub(super) fn skip_trivia(&mut self) {
        let mut line_start = None;
        loop {
            let start = self.cursor.pos;
            match self.cursor.byte() {
                Some(b' ' | b'\t' | b'\x0B' | b'\x0C') => self.cursor.pos += 1,
                Some(b'\n' | b'\r') => {
                    self.cursor.pos += 1;
                    line_start = Some(self.cursor.pos);
                }
                Some(b'/') => match self.cursor.byte_at(start + 1) {
                    Some(b'/') => self.line_comment(),
                    Some(b'*') => self.block_comment(),
                    _ => break,
                },
                Some(b'*') if self.cursor.starts_with("*/") => {
                    self.cursor.pos += 2;
                    let span = self.cursor.since(start);
                    self.sink.report_with(SyntaxErrorKind::StrayCommentEnd, span, true, || {
                        (text!("remove `*/`"), vec![Edit::remove(span)])
                    });
                }
                Some(b'#') if self.is_comment_hash() => self.hash_comment(),
                Some(b'<' | b'=' | b'>' | b'|') if self.at_conflict_marker() => self.conflict_marker(),
                Some(byte) if byte.is_ascii() => break,
                Some(_) => match self.cursor.char() {
                    Some(found) if is_space(found) => {
                        self.cursor.pos += found.len_utf8();
                        if is_line_end(found) {
                            line_start = Some(self.cursor.pos);
                        }
                    }
                    Some(found) if is_invisible(found) => self.invisible(found),
                    _ => break,
                },
                None => break,
            }
        }
        if let Some(line_start) = line_start {
            self.line_indent = self.cursor.pos - line_start;
            self.line_first = self.cursor.pos;
        }
    }

    fn skip_line(&mut self) {
        let rest = self.cursor.rest();
        self.cursor.pos += rest.find(is_line_end).unwrap_or(rest.len());
    }

    fn line_comment(&mut self) {
        let start = self.cursor.pos;
        self.skip_line();
        self.comments.push(Comment { span: self.cursor.since(start), block: false });
    }

    fn block_comment(&mut self) {
        let start = self.cursor.pos;
        if let Some(len) = self.cursor.rest().get(2..).and_then(|body| body.find("*/")) {
            self.cursor.pos += len + 4;
        } else {
            self.cursor.pos = self.cursor.text.len();
            let opener = crate::report::Span::new(start, start + 2);
            self.sink.report(SyntaxErrorKind::UnterminatedComment, opener);
            // The brackets that the comment swallowed are not a second mistake.
            self.sink.muted = true;
        }
        self.comments.push(Comment { span: self.cursor.since(start), block: true });
    }

    /// Tells `# remark` from a value such as `#fff`.
    fn is_comment_hash(&self) -> bool {
        let after = self.cursor.byte_at(self.cursor.pos + 1);
        !(self.state == State::Value && after.is_some_and(|byte| byte.is_ascii_alphanumeric()))
    }

    fn hash_comment(&mut self) {
        let start = self.cursor.pos;
        self.cursor.eat_while(|byte| byte == b'#');
        let hashes = self.cursor.since(start);
        self.skip_line();
        self.comments.push(Comment { span: self.cursor.since(start), block: false });
        self.sink.report_with(SyntaxErrorKind::HashComment, hashes, true, || {
            (text!("replace `#` by `//`"), vec![Edit::replace(hashes, "//")])
        });
    }

    fn at_conflict_marker(&self) -> bool {
        let at_line_start =
            self.cursor.pos == 0 || matches!(self.cursor.byte_at(self.cursor.pos.wrapping_sub(1)), Some(b'\n' | b'\r'));
        at_line_start
            && ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|marker| self.cursor.starts_with(marker))
    }

    fn conflict_marker(&mut self) {
        let start = self.cursor.pos;
        let opens = self.cursor.byte() == Some(b'<');
        self.skip_line();
        if opens {
            self.sink.report(SyntaxErrorKind::ConflictMarker, self.cursor.since(start));
        }
        // Whichever side is kept, a comma at its end is not this reader's business.
        self.suspect = true;
    }

    fn invisible(&mut self, first: char) {
        let start = self.cursor.pos;
        while self.cursor.char().is_some_and(is_invisible) {
            self.cursor.bump();
        }
        let span = self.cursor.since(start);
        self.sink.report_with(SyntaxErrorKind::Invisible(first), span, true, || {
            (text!("remove the invisible character"), vec![Edit::remove(span)])
        });
    }
}

/// Characters without shape that JSON5 does not take as white space.
const fn is_invisible(found: char) -> bool {
    matches!(
        found,
        '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
    )
}

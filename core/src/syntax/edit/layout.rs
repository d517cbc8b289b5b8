//! Questions about the text around a place: its line, its indentation, its comma, its comments.

use super::super::{Comment, LineIndex, Parse};
use crate::report::Span;
use crate::suppress::is_about_file;
use std::borrow::Cow;

/// A text together with what is known about its lines and comments.
pub(super) struct Layout<'a> {
    pub(super) text: &'a str,
    comments: &'a [Comment],
    lines: Cow<'a, LineIndex>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(text: &'a str, parse: &'a Parse) -> Self {
        Self { text, comments: &parse.comments, lines: Cow::Owned(LineIndex::new(text)) }
    }

    /// The same, with lines that are known already.
    pub(super) fn with_lines(text: &'a str, parse: &'a Parse, lines: &'a LineIndex) -> Self {
        Self { text, comments: &parse.comments, lines: Cow::Borrowed(lines) }
    }

    /// The line break that the file uses first.
    pub(super) fn newline(&self) -> &'static str {
        let rest = self.text.get(self.lines.content(1).end..).unwrap_or_default();
        if rest.starts_with("\r\n") {
            "\r\n"
        } else if rest.starts_with('\r') {
            "\r"
        } else {
            "\n"
        }
    }

    pub(super) fn is_one_line(&self) -> bool {
        self.lines.line_count() == 1
    }

    /// Whether both places are on the same line.
    pub(super) fn same_line(&self, one: usize, other: usize) -> bool {
        self.lines.line(one) == self.lines.line(other)
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        self.lines.content(self.lines.line(at)).start
    }

    /// End of the line, without its line break.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.lines.content(self.lines.line(at)).end
    }

    /// Start of the next line; the end of the text on the last one.
    pub(super) fn next_line(&self, at: usize) -> usize {
        let line = self.lines.line(at);
        if line == self.lines.line_count() { self.text.len() } else { self.lines.content(line + 1).start }
    }

    /// The white space that the line of a place begins with.
    pub(super) fn indent_at(&self, at: usize) -> &'a str {
        let line = Span::new(self.line_start(at), self.line_end(at)).text(self.text);
        let line = line.trim_start_matches('\u{FEFF}');
        &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
    }

    /// Whether only white space stands before a place on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        Span::new(self.line_start(at), at).text(self.text).bytes().all(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// Whether the line of a place is empty but for white space.
    pub(super) fn is_blank_line(&self, at: usize) -> bool {
        Span::new(self.line_start(at), self.line_end(at)).text(self.text).trim().is_empty()
    }

    /// The comment that begins at a place.
    fn comment_from(&self, at: usize) -> Option<Comment> {
        self.comments.binary_search_by_key(&at, |comment| comment.span.start).ok().map(|found| self.comments[found])
    }

    /// The comment that ends at a place.
    pub(super) fn comment_until(&self, at: usize) -> Option<Comment> {
        self.comments.binary_search_by_key(&at, |comment| comment.span.end).ok().map(|found| self.comments[found])
    }

    /// The comments within a span.
    pub(super) fn comments_in(&self, span: Span) -> impl Iterator<Item = Comment> {
        let inside = move |comment: &&Comment| span.start <= comment.span.start && comment.span.end <= span.end;
        self.comments.iter().filter(inside).copied()
    }

    /// The next place that is neither white space nor comment.
    pub(super) fn next_token(&self, mut at: usize) -> usize {
        loop {
            at = self.skip_space(at);
            match self.comment_from(at) {
                Some(comment) => at = comment.span.end,
                None => return at,
            }
        }
    }

    pub(super) fn skip_space(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + (rest.len() - rest.trim_start_matches(is_space).len())
    }

    /// The end of what stands before a place, white space left out.
    pub(super) fn back_over_space(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().trim_end_matches(is_space).len()
    }

    /// Steps over blanks, but not to another line.
    pub(super) fn skip_blanks(&self, at: usize) -> usize {
        let rest = Span::new(at, self.line_end(at).max(at)).text(self.text);
        at + (rest.len() - rest.trim_start_matches([' ', '\t']).len())
    }

    /// The comma behind a value that ends at a place.
    pub(super) fn comma_after(&self, at: usize) -> Option<Span> {
        let token = self.next_token(at);
        (self.text.as_bytes().get(token) == Some(&b',')).then(|| Span::new(token, token + 1))
    }

    /// End of the comments that follow a place and end on its line, when nothing else stands behind
    /// them there.
    pub(super) fn trailing_comments_end(&self, at: usize) -> Option<usize> {
        let mut end = at;
        loop {
            let next = self.skip_blanks(end);
            match self.comment_from(next) {
                Some(comment) if self.same_line(at, comment.span.end) => end = comment.span.end,
                _ => return (next == self.line_end(at)).then_some(end),
            }
        }
    }

    /// Start of the block comments that stand directly before a place, on its line.
    pub(super) fn inline_comments_start(&self, at: usize) -> usize {
        let mut start = at;
        loop {
            let before = self.back_over_space(start);
            match self.comment_until(before) {
                Some(comment) if comment.block && self.same_line(comment.span.start, at) => start = comment.span.start,
                _ => return start,
            }
        }
    }

    /// Start of the lines directly above a place's line that hold nothing but comments, not before
    /// `limit`.
    pub(super) fn comment_lines_start(&self, at: usize, limit: usize) -> usize {
        let mut start = self.line_start(at);
        while start > limit {
            let above = self.back_over_break(start);
            let Some(mut comment) = self.comment_until(self.back_over_blanks(above)) else { break };
            // Several comments may share the line.
            while !self.begins_line(comment.span.start) {
                match self.comment_until(self.back_over_blanks(comment.span.start)) {
                    Some(before) => comment = before,
                    None => return start,
                }
            }
            if comment.span.start < limit || self.same_line(comment.span.start, limit) {
                break;
            }
            // What is about the whole file stays where it is.
            if is_about_file(self.text, &comment) {
                break;
            }
            start = self.line_start(comment.span.start);
        }
        start
    }

    /// The end of the line before the one that begins at a place.
    pub(super) fn back_over_break(&self, line_start: usize) -> usize {
        self.line_end(line_start.saturating_sub(1))
    }

    fn back_over_blanks(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().trim_end_matches([' ', '\t']).len()
    }
}

fn is_space(found: char) -> bool {
    found.is_whitespace() || found == '\u{FEFF}'
}

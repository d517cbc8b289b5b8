//! Which lines an ignore comment is about: its own, or the next one when it has its line to itself.

use crate::document::SourceFile;
use crate::report::Span;

/// Lines of one file, asked for from its last comment to its first.
pub(super) struct Reach<'a> {
    source: &'a SourceFile,
    /// The line behind the last comment that was asked for, and the line that it is about: a stack of comments
    /// is then walked once.
    below: Option<(usize, Option<usize>)>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(source: &'a SourceFile) -> Self {
        Self { source, below: None }
    }

    /// The lines that a comment is about, counted from 1: none, one, or two for a comment over several lines with
    /// something before and behind it.
    pub(super) fn of(&mut self, comment: Span) -> Vec<usize> {
        let index = &self.source.line_index;
        let (first, last) = (index.line(comment.start), index.line(comment.end));
        let mut own = vec![first, last];
        own.dedup();
        own.retain(|line| self.holds(*line) == Holds::More);
        if own.is_empty() { self.next(last + 1).into_iter().collect() } else { own }
    }

    /// The first line from `start` on that holds more than comments, unless a blank one comes before.
    fn next(&mut self, start: usize) -> Option<usize> {
        let mut line = start;
        let found = loop {
            match self.below {
                Some((known, found)) if known == line => break found,
                _ if line > self.source.line_index.line_count() => break None,
                _ => {}
            }
            match self.holds(line) {
                Holds::More => break Some(line),
                Holds::Nothing => break None,
                Holds::Comments => line += 1,
            }
        };
        self.below = Some((start, found));
        found
    }

    fn holds(&self, line: usize) -> Holds {
        let content = self.source.line_index.content(line);
        let comments = &self.source.parse.comments;
        let mut at = content.start;
        let mut holds = Holds::Nothing;
        while at < content.end {
            let next = comments.partition_point(|comment| comment.span.start <= at);
            match next.checked_sub(1).map(|before| comments[before].span) {
                Some(comment) if comment.end > at => (at, holds) = (comment.end, Holds::Comments),
                _ => match Span::new(at, content.end).text(&self.source.text).chars().next() {
                    Some(found) if found.is_whitespace() || found == '\u{FEFF}' => at += found.len_utf8(),
                    _ => return Holds::More,
                },
            }
        }
        holds
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Comments,
    More,
}

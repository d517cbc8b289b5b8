//! The ignore comments of a config, file by file.

use super::directive::Directive;
use super::reach::Reach;
use crate::document::{Document, SourceFile};
use crate::report::{FileEdit, FileId, Location, Span};

/// An ignore comment and what it is about.
#[derive(Clone, Debug)]
pub(crate) struct IgnoreComment {
    pub(crate) location: Location,
    pub(crate) directive: Directive,
    /// The lines that it is about, counted from 1; of no use when it is about the whole file.
    pub(super) lines: Vec<usize>,
}

/// All of them, in order of file and position.
pub(crate) fn all(document: &Document) -> Vec<IgnoreComment> {
    let mut found = Vec::new();
    for (number, source) in document.files.iter().enumerate() {
        let file = FileId(u32::try_from(number).unwrap_or(u32::MAX));
        let mut reach = Reach::new(source);
        let before = found.len();
        for comment in source.parse.comments.iter().rev() {
            if let Some(directive) = Directive::read(&source.text, comment) {
                let lines = if directive.whole_file { Vec::new() } else { reach.of(comment.span) };
                found.push(IgnoreComment { location: Location { file, span: comment.span }, directive, lines });
            }
        }
        found[before..].reverse();
    }
    found
}

impl IgnoreComment {
    /// The edit that takes the comment out, with its line when nothing else is on it.
    pub(crate) fn removal(&self, source: &SourceFile) -> FileEdit {
        let index = &source.line_index;
        let Span { start, end } = self.location.span;
        let (first, last) = (index.content(index.line(start)), index.content(index.line(end)));
        let blank = |span: Span| span.text(&source.text).trim_matches(is_blank).is_empty();
        let (begins, ends) = (blank(Span::new(first.start, start)), blank(Span::new(end, last.end)));
        let mut text = "";
        let span = match (begins, ends) {
            (true, true) if index.line(end) < index.line_count() => {
                Span::new(first.start, index.content(index.line(end) + 1).start)
            }
            (false, true) => {
                let before = Span::new(first.start, start).text(&source.text);
                Span::new(first.start + before.trim_end_matches(is_blank).len(), last.end)
            }
            (_, false) => {
                let behind = Span::new(end, last.end).text(&source.text);
                let next = last.end - behind.trim_start_matches(is_blank).len();
                let before = Span::new(first.start, start).text(&source.text);
                // Two words must not become one.
                let (left, right) = (before.chars().next_back(), behind.trim_start_matches(is_blank).chars().next());
                if [left, right].iter().all(|found| found.is_some_and(|c| !is_blank(c) && !c.is_ascii_punctuation())) {
                    text = " ";
                }
                Span::new(start, next)
            }
            (true, true) => Span::new(start, end),
        };
        FileEdit { file: self.location.file, span, text: text.to_owned() }
    }

    /// The edit that takes one of several ids out.
    pub(crate) fn removal_of(&self, id: usize) -> Option<FileEdit> {
        let ids = &self.directive.ids;
        let own = ids.get(id)?.span;
        let span = match (ids.get(id + 1), id.checked_sub(1).and_then(|before| ids.get(before))) {
            (Some(next), _) => Span::new(own.start, next.span.start),
            (None, Some(before)) => Span::new(before.span.end, own.end),
            (None, None) => return None,
        };
        Some(FileEdit { file: self.location.file, span, text: String::new() })
    }
}

const fn is_blank(found: char) -> bool {
    matches!(found, ' ' | '\t')
}

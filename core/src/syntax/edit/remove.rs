//! Removal of members and items, with their commas and comments.

use super::super::{Comment, Node};
use super::Edit;
use super::editor::{Editor, Entries};
use crate::report::Span;

/// A member or item about to go, and the text that belongs to it.
pub(super) struct Belongings {
    /// The member or item itself.
    pub(super) entry: Span,
    /// From its own leading comments on.
    pub(super) start: usize,
    /// To its comma, or its own end without one.
    pub(super) end: usize,
    /// To its trailing comments.
    pub(super) comments_end: usize,
    /// Whether it has whole lines for itself.
    pub(super) own_lines: bool,
    /// Whether a comma follows it.
    pub(super) comma: bool,
}

impl Editor<'_> {
    /// Takes a member out of an object, with its comma and its own comments: those on the lines
    /// directly above it and behind it on its line.
    #[must_use]
    pub fn remove_member(&self, object: &Node, index: usize) -> Vec<Edit> {
        self.remove_entry(object, index)
    }

    /// Takes a member out of an object and leaves all comments that belong to it, or stand in it, where
    /// it was.
    #[must_use]
    pub fn remove_member_only(&self, object: &Node, index: usize) -> Vec<Edit> {
        self.leave_comments(object, index, &[])
    }

    /// Puts `lines` as a comment in the place of a member; comments that belong to it stay.
    #[must_use]
    pub fn comment_out(&self, object: &Node, index: usize, lines: &[&str]) -> Vec<Edit> {
        self.leave_comments(object, index, lines)
    }

    fn leave_comments(&self, object: &Node, index: usize, lines: &[&str]) -> Vec<Edit> {
        let Some(entries) = Entries::of(object, self.layout.text) else { return Vec::new() };
        let Some(own) = self.belongings(entries, index) else { return Vec::new() };
        let all = Span::new(self.layout.skip_space(own.start), own.comments_end.max(own.end));
        let comments: Vec<_> = self.layout.comments_in(all).collect();
        if comments.is_empty() && lines.is_empty() {
            return self.remove_member(object, index);
        }
        let apart = own.own_lines || comments.iter().any(|comment| !comment.block);
        let separator = if apart {
            format!("{}{}", self.style().newline, self.layout.indent_at(own.entry.start))
        } else {
            " ".to_owned()
        };
        let text_of = |comment: &Comment| comment.span.text(self.layout.text).to_owned();
        let (before, behind): (Vec<_>, Vec<_>) =
            comments.iter().partition(|comment| comment.span.end <= own.entry.start);
        let new = lines.iter().map(|line| if apart { format!("// {line}") } else { format!("/* {line} */") });
        let parts: Vec<String> =
            before.into_iter().map(text_of).chain(new).chain(behind.into_iter().map(text_of)).collect();
        let mut text = parts.join(&separator);
        let open_end = parts.last().is_some_and(|last| last.starts_with("//"));
        if open_end && self.layout.line_end(all.end) > all.end {
            text.push_str(&separator);
        }
        let mut edits = vec![Edit::replace(all, text)];
        // No comma stays before the bracket unless the file writes them there.
        if index + 1 == entries.len()
            && !own.comma
            && let Some(before) = index.checked_sub(1).and_then(|before| entries.span(before))
            && let Some(comma) = self.layout.comma_after(before.end)
        {
            edits.insert(0, Edit::remove(comma));
        }
        edits
    }

    /// Takes an item out of an array, with its comma and its own comments.
    #[must_use]
    pub fn remove_item(&self, array: &Node, index: usize) -> Vec<Edit> {
        self.remove_entry(array, index)
    }

    pub(super) fn belongings(&self, entries: Entries<'_>, index: usize) -> Option<Belongings> {
        let layout = &self.layout;
        let entry = entries.span(index)?;
        let comma = layout.comma_after(entry.end).filter(|comma| comma.end <= entries.inside().end);
        let end = comma.map_or(entry.end, |comma| comma.end);
        let before = match index.checked_sub(1).and_then(|before| entries.span(before)) {
            Some(before) => layout.comma_after(before.end).map_or(before.end, |comma| comma.end),
            None => entries.inside().start,
        };
        let inline_start = layout.inline_comments_start(entry.start).max(before);
        let trailing = layout.trailing_comments_end(end);
        let own_lines = layout.begins_line(inline_start) && inline_start > before && trailing.is_some();
        let start = if own_lines { layout.comment_lines_start(inline_start, before) } else { inline_start };
        let comments_end = trailing.unwrap_or_else(|| self.comments_up_to_bracket(entries, end));
        Some(Belongings { entry, start, end, comments_end, own_lines, comma: comma.is_some() })
    }

    /// Comments between the last value and the closing bracket on its line are about that value.
    fn comments_up_to_bracket(&self, entries: Entries<'_>, end: usize) -> usize {
        let bracket = self.layout.next_token(end);
        if bracket == entries.inside().end && self.layout.same_line(end, bracket) {
            self.layout.back_over_space(bracket).max(end)
        } else {
            end
        }
    }

    fn remove_entry(&self, container: &Node, index: usize) -> Vec<Edit> {
        let Some(entries) = Entries::of(container, self.layout.text) else { return Vec::new() };
        let Some(own) = self.belongings(entries, index) else { return Vec::new() };
        let last = index + 1 == entries.len();
        let mut edits: Vec<Edit> = self.comma_left_over(entries, index, &own).into_iter().collect();
        let span = if own.own_lines {
            self.whole_lines(entries, &own)
        } else if last {
            self.to_the_end(entries, &own, index == 0)
        } else {
            self.up_to_the_next(&own)
        };
        edits.push(Edit::remove(span));
        edits
    }

    /// The comma before the last entry, which the file's style does not want once that one is gone.
    pub(super) fn comma_left_over(&self, entries: Entries<'_>, index: usize, own: &Belongings) -> Option<Edit> {
        let last = index + 1 == entries.len() && !own.comma;
        let before = index.checked_sub(1).and_then(|before| entries.span(before)).filter(|_| last)?;
        self.layout.comma_after(before.end).map(Edit::remove)
    }

    /// The lines of an entry, and the blank lines that would otherwise double.
    fn whole_lines(&self, entries: Entries<'_>, own: &Belongings) -> Span {
        let layout = &self.layout;
        let mut start = layout.line_start(own.start);
        let mut end = layout.next_line(own.end);
        let inside = entries.inside();
        let first_line = layout.line_start(inside.start);
        let above = start.saturating_sub(1);
        let blank_above = start > 0 && layout.is_blank_line(above);
        let opens_above = start > 0 && layout.line_start(above) == first_line;
        if blank_above || opens_above {
            while end < inside.end && layout.is_blank_line(end) {
                end = layout.next_line(end);
            }
        }
        let closes_below = layout.same_line(end, inside.end);
        if closes_below {
            while start > 0 && layout.is_blank_line(start - 1) && layout.line_start(start - 1) > first_line {
                start = layout.line_start(start - 1);
            }
        }
        Span::new(start, end)
    }

    /// The last entry of a line that goes on with the closing bracket.
    fn to_the_end(&self, entries: Entries<'_>, own: &Belongings, only: bool) -> Span {
        let layout = &self.layout;
        let inside = entries.inside();
        let end = own.comments_end;
        let before = layout.back_over_space(own.start);
        // The line break that ends a `//` comment has to stay.
        let keeps_break = layout.comment_until(before).is_some_and(|comment| !comment.block);
        let start = if keeps_break { own.start } else { before };
        if only && !keeps_break && start == inside.start && layout.skip_space(end) == inside.end {
            return inside;
        }
        Span::new(start, end)
    }

    /// An entry that others follow on its line, or that follows others there.
    fn up_to_the_next(&self, own: &Belongings) -> Span {
        let layout = &self.layout;
        let end = layout.skip_blanks(own.comments_end);
        if end < layout.line_end(own.end) || layout.begins_line(own.start) {
            return Span::new(own.start, end);
        }
        Span::new(layout.back_over_space(own.start), own.comments_end)
    }
}

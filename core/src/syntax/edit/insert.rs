//! Insertion of members and items in the style of their neighbours.

use super::super::{Kind, Node};
use super::editor::{Editor, Entries};
use super::{Edit, render};
use crate::report::Span;
use serde_json::Value;

/// New text for a container, without comma.
pub(super) struct NewEntry {
    /// Comment lines above it, each without indentation; then the entry itself, indented for its place.
    pub(super) text: String,
    /// Comments behind it, on its line.
    pub(super) trailing: String,
    /// It cannot share a line.
    pub(super) needs_lines: bool,
}

/// Where a new entry goes.
pub(super) enum Place {
    /// On lines of its own, indented by this.
    Lines(String),
    /// On the line of its neighbours.
    Inline,
}

impl Editor<'_> {
    /// Adds a member to an object: behind the member `after`, or at the end.
    #[must_use]
    pub fn insert_member(&self, object: &Node, after: Option<usize>, name: &str, value: &Value) -> Vec<Edit> {
        let key = render::key(name, self.style());
        self.insert_rendered(object, after, &format!("{key}: "), value)
    }

    /// Adds an item to an array: behind the item `after`, or at the end.
    #[must_use]
    pub fn insert_item(&self, array: &Node, after: Option<usize>, value: &Value) -> Vec<Edit> {
        self.insert_rendered(array, after, "", value)
    }

    fn insert_rendered(&self, container: &Node, after: Option<usize>, key: &str, value: &Value) -> Vec<Edit> {
        let Some(entries) = Entries::of(container, self.layout.text) else { return Vec::new() };
        let text = match self.place(entries, after, false) {
            Place::Inline => format!("{key}{}", render::inline(value, self.style())),
            Place::Lines(indent) => format!("{key}{}", render::lines(value, self.style(), &indent)),
        };
        self.insert_entry(container, after, &NewEntry { text, trailing: String::new(), needs_lines: false })
    }

    /// Whether a new entry gets a line of its own, and how that is indented.
    pub(super) fn place(&self, entries: Entries<'_>, after: Option<usize>, needs_lines: bool) -> Place {
        let layout = &self.layout;
        let open = entries.inside().start;
        let neighbour = neighbour(entries, after).and_then(|index| entries.span(index));
        let inner = || format!("{}{}", layout.indent_at(open), self.style().indent);
        match neighbour {
            Some(span) if layout.begins_line(layout.inline_comments_start(span.start)) => {
                Place::Lines(layout.indent_at(span.start).to_owned())
            }
            Some(_) if needs_lines => Place::Lines(inner()),
            Some(_) => Place::Inline,
            None if layout.is_one_line() && !needs_lines => Place::Inline,
            None => Place::Lines(inner()),
        }
    }

    /// Puts an entry into a container; its text must have been made for [`Self::place`].
    pub(super) fn insert_entry(&self, container: &Node, after: Option<usize>, new: &NewEntry) -> Vec<Edit> {
        let Some(entries) = Entries::of(container, self.layout.text) else { return Vec::new() };
        let place = self.place(entries, after, new.needs_lines);
        match neighbour(entries, after) {
            None => vec![self.insert_into_empty(container, entries.inside(), &place, new)],
            Some(index) => self.insert_behind(entries, index, &place, new),
        }
    }

    fn insert_into_empty(&self, container: &Node, inside: Span, place: &Place, new: &NewEntry) -> Edit {
        let layout = &self.layout;
        let trailing = spaced(&new.trailing);
        match place {
            Place::Inline => {
                let padding = if matches!(container.kind, Kind::Object(_)) { " " } else { "" };
                let blank = layout.back_over_space(inside.end).max(inside.start);
                Edit::replace(Span::new(blank, inside.end), format!("{padding}{}{trailing}{padding}", new.text))
            }
            Place::Lines(indent) => {
                let newline = self.style().newline;
                let comma = if self.style().trailing_comma { "," } else { "" };
                let outer = layout.indent_at(container.span.start);
                // Comments inside an empty container stay, above the new entry.
                let blank = layout.back_over_space(inside.end).max(inside.start);
                let text = format!("{newline}{indent}{}{comma}{trailing}{newline}{outer}", new.text);
                Edit::replace(Span::new(blank, inside.end), text)
            }
        }
    }

    fn insert_behind(&self, entries: Entries<'_>, index: usize, place: &Place, new: &NewEntry) -> Vec<Edit> {
        let layout = &self.layout;
        let Some(own) = self.belongings(entries, index) else { return Vec::new() };
        let trailing = spaced(&new.trailing);
        let comma = if own.comma { "," } else { "" };
        match place {
            Place::Inline if own.comma => vec![Edit::insert(own.end, format!(" {}{trailing},", new.text))],
            Place::Inline => vec![Edit::insert(own.end, format!(", {}{trailing}", new.text))],
            Place::Lines(indent) => {
                let newline = self.style().newline;
                let at = own.comments_end.max(own.end);
                let mut text = format!("{newline}{indent}{}{comma}{trailing}", new.text);
                // What stood behind the neighbour on its line must not end up in a comment.
                let rest = layout.skip_blanks(at);
                if new.needs_lines && rest < layout.line_end(at) {
                    text.push_str(newline);
                    text.push_str(if rest == entries.inside().end {
                        layout.indent_at(entries.inside().start)
                    } else {
                        indent
                    });
                    let blanks = Edit::replace(Span::new(at, rest), text);
                    return if own.comma { vec![blanks] } else { with_comma(own.entry.end, blanks) };
                }
                let edit = Edit::insert(at, text);
                if own.comma { vec![edit] } else { with_comma(own.entry.end, edit) }
            }
        }
    }
}

/// The missing comma of the neighbour, then the edit behind it; one edit when they touch.
fn with_comma(at: usize, mut edit: Edit) -> Vec<Edit> {
    if edit.span.start == at {
        edit.text.insert(0, ',');
        vec![edit]
    } else {
        vec![Edit::insert(at, ","), edit]
    }
}

fn neighbour(entries: Entries<'_>, after: Option<usize>) -> Option<usize> {
    let last = entries.len().checked_sub(1)?;
    Some(after.map_or(last, |after| after.min(last)))
}

fn spaced(comment: &str) -> String {
    if comment.is_empty() { String::new() } else { format!(" {comment}") }
}

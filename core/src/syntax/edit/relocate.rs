//! Moving a member to another object, text and comments and all.

use super::super::{Kind, Member, Node, Quote};
use super::editor::{Editor, Entries};
use super::insert::{NewEntry, Place};
use super::{Edit, Style, render};
use crate::report::Span;
use serde_json::Value;

/// Widest new value that is written on one line.
const SHORT: usize = 60;

impl Editor<'_> {
    /// Moves a member to the end of another object, under a new name. Its text and its own comments
    /// are kept as they are, but for the indentation. No edits when the target lies inside the
    /// member itself.
    #[must_use]
    pub fn move_member(&self, from: &Node, index: usize, to: &Node, new_name: &str) -> Vec<Edit> {
        self.move_member_into(from, index, to, &[], new_name)
    }

    /// The same for a target that does not exist yet: `parents` are the names of objects to be made
    /// inside of `to`, outermost first.
    #[must_use]
    pub fn move_member_into(
        &self,
        from: &Node,
        index: usize,
        to: &Node,
        parents: &[&str],
        new_name: &str,
    ) -> Vec<Edit> {
        let (Kind::Object(members), Kind::Object(_)) = (&from.kind, &to.kind) else { return Vec::new() };
        let Some(member) = members.get(index) else { return Vec::new() };
        let inside = to.span.start >= member.span().start && to.span.end <= member.span().end;
        if inside {
            return Vec::new();
        }
        if from.span == to.span {
            return match parents {
                [] => vec![self.rename_key(&member.key, new_name)],
                _ => vec![self.wrap_member(member, parents, new_name)],
            };
        }
        let Some(carried) = self.carried(from, index) else { return Vec::new() };
        let new = self.put(&carried, to, parents, new_name);
        if new.is_empty() {
            return new;
        }
        let mut edits = self.remove_member(from, index);
        edits.extend(new);
        edits.sort_by_key(|edit| edit.span);
        edits
    }

    /// The text of a member and its own comments, to be put somewhere else, which may be another file.
    #[must_use]
    pub fn carried(&self, from: &Node, index: usize) -> Option<Carried> {
        let Kind::Object(members) = &from.kind else { return None };
        let member = members.get(index)?;
        let own = self.belongings(Entries::of(from, self.layout.text)?, index)?;
        let text = self.layout.text;
        let above = Span::new(own.start, own.entry.start).text(text).trim_start();
        let trailing = [Span::new(own.entry.end, own.end), Span::new(own.end, own.comments_end)]
            .map(|span| span.text(text).trim().trim_end_matches(',').trim())
            .join(" ");
        Some(Carried {
            quote: member.key.quote,
            above: Piece { text: above.to_owned(), offset: own.start, fixed: Vec::new() },
            body: Piece {
                text: Span::new(member.key.span.end, own.entry.end).text(text).to_owned(),
                offset: member.key.span.end,
                fixed: multi_line_strings(&member.value),
            },
            trailing: trailing.trim().to_owned(),
            indent: self.layout.indent_at(own.entry.start).to_owned(),
            one_line: self.layout.is_one_line(),
        })
    }

    /// Puts a member that was taken from elsewhere at the end of `to`, in new objects called `parents`.
    #[must_use]
    pub fn put(&self, carried: &Carried, to: &Node, parents: &[&str], new_name: &str) -> Vec<Edit> {
        let Some(target) = Entries::of(to, self.layout.text) else { return Vec::new() };
        let key = render::key_quoted(new_name, carried.quote, self.style());
        let trailing = carried.trailing.as_str();
        let needs_lines = [carried.above.text.as_str(), &carried.body.text, trailing]
            .iter()
            .any(|part| part.contains(['\n', '\r']) || part.contains("//"));
        let indent = match self.place(target, None, needs_lines) {
            Place::Lines(indent) => indent,
            Place::Inline => String::new(),
        };
        let lines = matches!(self.place(target, None, needs_lines), Place::Lines(_));
        let inner =
            if lines { format!("{indent}{}", self.style().indent.repeat(parents.len())) } else { String::new() };
        let entry =
            format!("{}{key}{}", carried.above.at(&carried.indent, &inner), carried.body.at(&carried.indent, &inner));
        let new = if parents.is_empty() {
            NewEntry { text: entry, trailing: trailing.to_owned(), needs_lines }
        } else {
            let comma = if lines && self.style().trailing_comma { "," } else { "" };
            let space = if trailing.is_empty() { "" } else { " " };
            let entry = format!("{entry}{comma}{space}{trailing}");
            NewEntry { text: self.nested(parents, entry, lines, &indent), trailing: String::new(), needs_lines }
        };
        self.insert_entry(to, None, &new)
    }
}

/// A member on its way to another place: its text and its own comments.
#[derive(Clone, Debug)]
pub struct Carried {
    quote: Quote,
    /// Comments above it.
    above: Piece,
    /// From the end of its name to the end of its value.
    body: Piece,
    /// Comments behind it.
    trailing: String,
    /// How its line was indented.
    indent: String,
    /// It comes from a text of one line.
    one_line: bool,
}

/// Some text of a file, at `offset`; the lines that begin inside of `fixed` stay as they are.
#[derive(Clone, Debug)]
struct Piece {
    text: String,
    offset: usize,
    fixed: Vec<Span>,
}

impl Piece {
    fn at(&self, old: &str, new: &str) -> String {
        reindent(&self.text, self.offset, old, new, &self.fixed)
    }
}

impl Carried {
    /// The same member with another value. Comments inside the old value go.
    #[must_use]
    pub fn with_value(mut self, value: &Value, style: &Style) -> Self {
        let short = render::inline(value, style);
        let inline = self.one_line || short.len() <= SHORT;
        let text = if inline { short } else { render::lines(value, style, &self.indent) };
        self.body = Piece { text: format!(": {text}"), offset: 0, fixed: Vec::new() };
        self
    }
}

impl Editor<'_> {
    /// Objects around the text of a member, one in the other; the innermost holds it.
    fn nested(&self, parents: &[&str], mut text: String, lines: bool, indent: &str) -> String {
        let style = self.style();
        for (depth, name) in parents.iter().enumerate().rev() {
            let key = render::key(name, style);
            if !lines {
                text = format!("{key}: {{ {text} }}");
                continue;
            }
            let outer = format!("{indent}{}", style.indent.repeat(depth));
            let comma = if depth > 0 && style.trailing_comma { "," } else { "" };
            let newline = style.newline;
            text = format!("{key}: {{{newline}{outer}{}{text}{newline}{outer}}}{comma}", style.indent);
        }
        text
    }

    /// Puts a member into new objects where it stands. Its comments stay around them.
    fn wrap_member(&self, member: &Member, parents: &[&str], new_name: &str) -> Edit {
        let body = Span::new(member.key.span.end, member.value.span.end).text(self.layout.text);
        let old = self.layout.indent_at(member.key.span.start);
        self.wrapped(member, parents, new_name, false, &|inner| {
            reindent(body, member.key.span.end, old, inner, &multi_line_strings(&member.value))
        })
    }

    /// Gives a member another name and value where it stands, inside of new objects called `parents`.
    #[must_use]
    pub fn rewrite_member(&self, member: &Member, parents: &[&str], new_name: &str, value: &Value) -> Edit {
        let plain = !value.is_array() && !value.is_object();
        self.wrapped(member, parents, new_name, plain, &|inner| {
            let short = render::inline(value, self.style());
            let inline = self.layout.is_one_line() || short.len() <= SHORT;
            format!(": {}", if inline { short } else { render::lines(value, self.style(), inner) })
        })
    }

    fn wrapped(
        &self,
        member: &Member,
        parents: &[&str],
        new_name: &str,
        on_one_line: bool,
        body: &dyn Fn(&str) -> String,
    ) -> Edit {
        let old = self.layout.indent_at(member.key.span.start);
        let short =
            on_one_line && parents.len() < 2 && self.layout.same_line(member.key.span.start, member.value.span.end);
        let lines = self.layout.begins_line(member.key.span.start) && !short;
        let inner = if lines { format!("{old}{}", self.style().indent.repeat(parents.len())) } else { old.to_owned() };
        let key = render::key_quoted(new_name, member.key.quote, self.style());
        let comma = if lines && !parents.is_empty() && self.style().trailing_comma { "," } else { "" };
        Edit::replace(member.span(), self.nested(parents, format!("{key}{}{comma}", body(&inner)), lines, old))
    }
}

/// Strings inside a value: their line continuations must not be indented anew, since the white space
/// belongs to the text.
fn multi_line_strings(value: &Node) -> Vec<Span> {
    let mut strings = Vec::new();
    let mut open = vec![value];
    while let Some(node) = open.pop() {
        match &node.kind {
            Kind::String(_) => strings.push(node.span),
            Kind::Array(items) => open.extend(items.iter().rev()),
            Kind::Object(members) => {
                for member in members.iter().rev() {
                    open.push(&member.value);
                    strings.push(member.key.span);
                }
            }
            _ => {}
        }
    }
    strings.sort_unstable();
    strings
}

/// Replaces the indentation of every line but the first. `offset` is the place of `part` in the file.
fn reindent(part: &str, offset: usize, old: &str, new: &str, fixed: &[Span]) -> String {
    let mut result = String::with_capacity(part.len());
    let mut at = offset;
    for line in part.split_inclusive('\n') {
        let before = fixed.partition_point(|string| string.start < at);
        let in_string = before.checked_sub(1).and_then(|index| fixed.get(index)).is_some_and(|string| string.end > at);
        if at == offset || in_string || line.trim().is_empty() && line.ends_with('\n') {
            result.push_str(line);
        } else {
            result.push_str(new);
            result.push_str(line.strip_prefix(old).unwrap_or_else(|| line.trim_start_matches([' ', '\t'])));
        }
        at += line.len();
    }
    result
}

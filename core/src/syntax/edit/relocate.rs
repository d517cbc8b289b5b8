//! Moving a member to another object, text and comments and all.

use super::super::{Kind, Member, Node};
use super::editor::{Editor, Entries};
use super::insert::{NewEntry, Place};
use super::{Edit, render};
use crate::report::Span;

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
        let (Some(source), Some(target)) = (Entries::of(from, self.layout.text), Entries::of(to, self.layout.text))
        else {
            return Vec::new();
        };
        let Some(own) = self.belongings(source, index) else { return Vec::new() };
        let text = self.layout.text;
        let key = render::key_quoted(new_name, member.key.quote, self.style());
        let above = Span::new(own.start, own.entry.start).text(text).trim_start();
        let body = Span::new(member.key.span.end, own.entry.end).text(text);
        let trailing = [Span::new(own.entry.end, own.end), Span::new(own.end, own.comments_end)]
            .map(|span| span.text(text).trim().trim_end_matches(',').trim())
            .join(" ");
        let trailing = trailing.trim();
        let needs_lines = [above, body, trailing].iter().any(|part| part.contains(['\n', '\r']) || part.contains("//"));
        let indent = match self.place(target, None, needs_lines) {
            Place::Lines(indent) => indent,
            Place::Inline => String::new(),
        };
        let old_indent = self.layout.indent_at(own.entry.start);
        let lines = matches!(self.place(target, None, needs_lines), Place::Lines(_));
        let inner =
            if lines { format!("{indent}{}", self.style().indent.repeat(parents.len())) } else { String::new() };
        let above = reindent(above, own.start, old_indent, &inner, &[]);
        let fixed = multi_line_strings(&member.value);
        let body = reindent(body, member.key.span.end, old_indent, &inner, &fixed);
        let entry = format!("{above}{key}{body}");
        let new = if parents.is_empty() {
            NewEntry { text: entry, trailing: trailing.to_owned(), needs_lines }
        } else {
            let comma = if lines && self.style().trailing_comma { "," } else { "" };
            let space = if trailing.is_empty() { "" } else { " " };
            let entry = format!("{entry}{comma}{space}{trailing}");
            NewEntry { text: self.nested(parents, entry, lines, &indent), trailing: String::new(), needs_lines }
        };
        let mut edits = self.remove_member(from, index);
        edits.extend(self.insert_entry(to, None, &new));
        edits.sort_by_key(|edit| edit.span);
        edits
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
        let lines = self.layout.begins_line(member.key.span.start);
        let old = self.layout.indent_at(member.key.span.start);
        let inner = if lines { format!("{old}{}", self.style().indent.repeat(parents.len())) } else { old.to_owned() };
        let key = render::key_quoted(new_name, member.key.quote, self.style());
        let body = Span::new(member.key.span.end, member.value.span.end).text(self.layout.text);
        let body = reindent(body, member.key.span.end, old, &inner, &multi_line_strings(&member.value));
        let comma = if lines && self.style().trailing_comma { "," } else { "" };
        Edit::replace(member.span(), self.nested(parents, format!("{key}{body}{comma}"), lines, old))
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

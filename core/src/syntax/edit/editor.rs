//! The maker of edits for one file.

use super::super::{Key, Kind, LineIndex, Node, Parse, Quote};
use super::Edit;
use super::layout::Layout;
use super::render;
use super::style::Style;
use crate::report::Span;
use serde_json::Value;
use std::borrow::Cow;

/// Makes edits for one file, in that file's style. Nodes and indexes given to it must come from the
/// parse that it was made with. Edits of several calls can be applied together when they do not
/// concern the same container.
pub struct Editor<'a> {
    pub(super) layout: Layout<'a>,
    style: Cow<'a, Style>,
}

/// The members or items of a container.
#[derive(Clone, Copy)]
pub(super) struct Entries<'n> {
    node: &'n Node,
}

impl<'n> Entries<'n> {
    /// None for a value that is no container, or whose brackets are not both in the text.
    pub(super) fn of(node: &'n Node, text: &str) -> Option<Self> {
        let brackets = match node.kind {
            Kind::Object(_) => ['{', '}'],
            Kind::Array(_) => ['[', ']'],
            _ => return None,
        };
        let entries = Self { node };
        let inner = node.span.text(text).strip_prefix(brackets[0])?.strip_suffix(brackets[1])?;
        let behind = node.span.start + 1 + inner.len();
        let last = entries.len().checked_sub(1).and_then(|last| entries.span(last));
        last.is_none_or(|last| last.end <= behind).then_some(entries)
    }

    pub(super) fn len(self) -> usize {
        match &self.node.kind {
            Kind::Object(members) => members.len(),
            Kind::Array(items) => items.len(),
            _ => 0,
        }
    }

    pub(super) fn span(self, index: usize) -> Option<Span> {
        match &self.node.kind {
            Kind::Object(members) => members.get(index).map(super::super::Member::span),
            Kind::Array(items) => items.get(index).map(|item| item.span),
            _ => None,
        }
    }

    /// Between the brackets.
    pub(super) const fn inside(self) -> Span {
        Span::new(self.node.span.start + 1, self.node.span.end.saturating_sub(1))
    }
}

impl<'a> Editor<'a> {
    /// An editor of `text`, which `parse` was made of.
    #[must_use]
    pub fn new(text: &'a str, parse: &'a Parse) -> Self {
        let layout = Layout::new(text, parse);
        let style = Cow::Owned(Style::of(&layout, parse));
        Self { layout, style }
    }

    /// The same, with lines and style that are known already.
    #[must_use]
    pub fn with_style(text: &'a str, parse: &'a Parse, lines: &'a LineIndex, style: &'a Style) -> Self {
        Self { layout: Layout::with_lines(text, parse, lines), style: Cow::Borrowed(style) }
    }

    /// The style of new text.
    #[must_use]
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// Gives a member another name. It keeps its kind of quotes unless the name cannot do with it.
    #[must_use]
    pub fn rename_key(&self, key: &Key, name: &str) -> Edit {
        Edit::replace(key.span, render::key_quoted(name, key.quote, &self.style))
    }

    /// Puts another value in the place of one. A string keeps its kind of quotes; a container that
    /// stood on one line stays on one.
    #[must_use]
    pub fn replace_value(&self, old: &Node, value: &Value) -> Edit {
        let text = match (&old.kind, value) {
            (Kind::String(_), Value::String(text)) => {
                let single = old.span.text(self.layout.text).starts_with('\'');
                render::quote(text, if single { Quote::Single } else { Quote::Double })
            }
            _ if self.was_inline(old) => render::inline(value, &self.style),
            _ => render::lines(value, &self.style, self.layout.indent_at(old.span.start)),
        };
        Edit::replace(old.span, text)
    }

    fn was_inline(&self, old: &Node) -> bool {
        let filled = Entries::of(old, self.layout.text).is_some_and(|entries| entries.len() > 0);
        self.layout.is_one_line() || (filled && self.layout.same_line(old.span.start, old.span.end))
    }
}

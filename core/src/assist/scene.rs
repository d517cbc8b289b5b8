//! All that completion looks at: the text, its tree, the caret, and what the release takes there.

use super::caret::{Caret, Slot};
use super::harvest::Harvest;
use crate::report::Span;
use crate::schema::atlas::{Atlas, Place};
use crate::syntax::edit::Style;
use crate::syntax::{self, Kind, Member, Node, Parse, Quote};
use std::cell::OnceCell;

pub(super) struct Scene {
    pub(super) caret: Caret,
    pub(super) atlas: Atlas,
    pub(super) style: Style,
    parse: Parse,
    harvest: OnceCell<Harvest>,
}

impl Scene {
    pub(super) fn new(text: &str, offset: usize, release: usize) -> Self {
        let caret = Caret::find(text, offset);
        let parse = if caret.slot == Slot::Nothing { Parse::default() } else { syntax::parse(text) };
        let mut style = Style::detect(text, &parse);
        // What is being typed says how it is meant.
        match (caret.token.quote, caret.slot) {
            (Some(quote), Slot::Key) => style.key_quote = quote_of(quote),
            (Some(quote), _) => style.string_quote = quote_of(quote),
            _ => {}
        }
        Self { caret, atlas: Atlas::whole(release), style, parse, harvest: OnceCell::new() }
    }

    /// The place of the caret in what the release takes.
    pub(super) fn place(&self) -> Option<Place> {
        self.atlas.at(&self.caret.path)
    }

    /// Names that the config uses.
    pub(super) fn harvest(&self) -> &Harvest {
        self.harvest.get_or_init(|| Harvest::of(self.parse.root.as_ref(), self.caret.token.span))
    }

    /// The other members of the object around the caret.
    pub(super) fn siblings(&self) -> impl Iterator<Item = &Member> {
        let own = self.caret.token.span;
        let members = self.parse.root.as_ref().and_then(|root| object_at(root, self.caret.open)).unwrap_or_default();
        members.iter().filter(move |member| !touches(member.key.span, own))
    }

    /// The string at a key beside the caret.
    pub(super) fn sibling_text(&self, name: &str) -> Option<&str> {
        self.siblings().find(|member| member.key.name == name).and_then(|member| match &member.value.kind {
            Kind::String(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether the object has that key already.
    pub(super) fn has(&self, name: &str) -> bool {
        self.caret.keys.iter().any(|key| key == name) || self.siblings().any(|member| member.key.name == name)
    }
}

/// Whether two spans share a byte, or begin at the same one.
fn touches(one: Span, other: Span) -> bool {
    one.start == other.start && !other.is_empty() || (one.start < other.end && other.start < one.end)
}

/// The object whose bracket stands at a place.
fn object_at(root: &Node, open: usize) -> Option<&[Member]> {
    let mut node = root;
    loop {
        let inside = |node: &&Node| node.span.start <= open && open < node.span.end.max(node.span.start + 1);
        match &node.kind {
            Kind::Object(members) if node.span.start == open => return Some(members),
            Kind::Object(members) => node = members.iter().map(|member| &member.value).find(inside)?,
            Kind::Array(items) => node = items.iter().find(inside)?,
            _ => return None,
        }
    }
}

fn quote_of(quote: char) -> Quote {
    if quote == '\'' { Quote::Single } else { Quote::Double }
}

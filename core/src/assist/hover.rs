//! What stands under the caret.

use crate::explain::{KeyHelp, help_at, shown};
use crate::path::{ConfigPath, Segment};
use crate::report::Span;
use crate::syntax::{self, Kind, Node};
use serde::Serialize;

/// A key or value, and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hover {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// Where it stands in this config.
    pub config_path: String,
    /// What is known about that place.
    pub help: KeyHelp,
}

/// The key, or the plain value, at `offset`, for the release with index `release`. None between them, in comments,
/// and on brackets.
#[must_use]
pub fn hover(text: &str, offset: usize, release: usize) -> Option<Hover> {
    let parse = syntax::parse(text);
    let (span, path) = at(parse.root.as_ref()?, offset)?;
    Some(Hover { span, config_path: shown(&path), help: help_at(&path, release) })
}

/// The key or plain value at a place.
fn at(root: &Node, offset: usize) -> Option<(Span, ConfigPath)> {
    let covers = |span: Span| span.start <= offset && offset <= span.end && !span.is_empty();
    let (mut node, mut path) = (root, ConfigPath::root());
    loop {
        match &node.kind {
            Kind::Object(members) => {
                let member = members.iter().find(|member| covers(member.key.span) || covers(member.value.span))?;
                path.push(Segment::Key(member.key.name.as_str().into()));
                if covers(member.key.span) {
                    return Some((member.key.span, path));
                }
                node = &member.value;
            }
            Kind::Array(items) => {
                let index = items.iter().position(|item| covers(item.span))?;
                path.push(Segment::Index(index));
                node = &items[index];
            }
            _ => return covers(node.span).then_some((node.span, path)).filter(|(_, path)| !path.is_root()),
        }
    }
}

//! Secrets by their place in one file's syntax tree: also those in members that a later one of the
//! same name replaces, which the config does not have.

use crate::path::{ConfigPath, Segment};
use crate::report::Span;
use crate::report::secret::{announces_secret, credentials, is_secret_number, is_secret_path, looks_secret};
use crate::schema::similar::closest;
use crate::syntax::{Kind, Node};

/// Keys that are secrets when they are mistyped, too.
const NAMES: [&str; 6] = ["apiKey", "authToken", "botToken", "password", "secret", "token"];

/// Adds the spans of all secrets below `root`.
pub(super) fn spans(root: &Node, source: &str, spans: &mut Vec<Span>) {
    visit(root, source, &mut ConfigPath::root(), spans);
}

fn visit(node: &Node, source: &str, path: &mut ConfigPath, spans: &mut Vec<Span>) {
    match &node.kind {
        Kind::Object(members) => {
            for member in members {
                path.push(Segment::Key(member.key.name.as_str().into()));
                visit(&member.value, source, path, spans);
                path.pop();
            }
        }
        Kind::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if announces(items, index) {
                    spans.push(item.span);
                }
                path.push(Segment::Index(index));
                visit(item, source, path, spans);
                path.pop();
            }
        }
        _ if hides(node, source, path) => spans.push(node.span),
        _ => {}
    }
}

/// Whether an item follows one such as `--token`.
pub(crate) fn announces(items: &[Node], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| items.get(before));
    before.is_some_and(|node| matches!(&node.kind, Kind::String(text) if announces_secret(text)))
}

/// Whether a value without parts is a secret, by its place or its look.
pub(crate) fn hides(node: &Node, source: &str, path: &ConfigPath) -> bool {
    match &node.kind {
        Kind::String(text) if text.is_empty() => false,
        Kind::String(text) => {
            // An escape in the source hides it from a look at the source alone.
            let escaped = || !credentials(text).is_empty() && !node.span.text(source).contains(text.as_str());
            looks_secret(text) || is_secret_path(path) || is_slip(path) || escaped()
        }
        Kind::Number(_) => is_secret_number(path),
        Kind::Invalid => is_secret_path(path),
        _ => false,
    }
}

/// Whether a key is a slip of the name of a secret, as in `tokn`; `tokenFile` is none.
fn is_slip(path: &ConfigPath) -> bool {
    let Some(name) = path.last_key() else { return false };
    closest(name, &NAMES).iter().any(|known| !name.to_lowercase().starts_with(&known.to_lowercase()))
}

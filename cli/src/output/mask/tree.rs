//! Secrets by their place in one file's syntax tree: also those in members that a later one of the
//! same name replaces, which the config does not have.

use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::report::Span;
use openclaw_lint_core::report::secret::{
    announces_secret, credentials, is_secret_number, is_secret_path, looks_secret,
};
use openclaw_lint_core::schema::similar::closest;
use openclaw_lint_core::syntax::{Kind, Node};

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
                path.push(Segment::Key(member.key.name.clone()));
                visit(&member.value, source, path, spans);
                path.pop();
            }
        }
        Kind::Array(items) => {
            let announces = |node: &Node| matches!(&node.kind, Kind::String(text) if announces_secret(text));
            for (index, item) in items.iter().enumerate() {
                // `--token` and what follows it.
                if index.checked_sub(1).and_then(|before| items.get(before)).is_some_and(announces) {
                    spans.push(item.span);
                }
                path.push(Segment::Index(index));
                visit(item, source, path, spans);
                path.pop();
            }
        }
        Kind::String(text) if !text.is_empty() && (looks_secret(text) || is_secret_path(path) || is_slip(path)) => {
            spans.push(node.span);
        }
        // An escape in the source hides it from a look at the source alone.
        Kind::String(text) if !credentials(text).is_empty() && !node.span.text(source).contains(text.as_str()) => {
            spans.push(node.span);
        }
        Kind::Number(_) if is_secret_number(path) => spans.push(node.span),
        Kind::Invalid if is_secret_path(path) => spans.push(node.span),
        _ => {}
    }
}

/// Whether a key is a slip of the name of a secret, as in `tokn`; `tokenFile` is none.
fn is_slip(path: &ConfigPath) -> bool {
    let Some(name) = path.last_key() else { return false };
    closest(name, &NAMES).iter().any(|known| !name.to_lowercase().starts_with(&known.to_lowercase()))
}

//! The text of a choice, in the style of the file, and where the caret goes in it.

use super::item::{Completion, CompletionKind};
use super::scene::Scene;
use super::takes::Opening;
use crate::syntax::edit::{key, quote};
use serde_json::Value;

/// Text and the place of the caret in it.
pub(super) struct Insert {
    pub(super) text: String,
    pub(super) caret: usize,
}

/// A key, with the opening of its value unless there is one already.
pub(super) fn member(scene: &Scene, name: &str, opening: &Opening) -> Insert {
    let name = key(name, &scene.style);
    if scene.caret.has_colon {
        return Insert { caret: name.len(), text: name };
    }
    let (value, inside) = match opening {
        Opening::Bare => (String::new(), 0),
        Opening::Text => (quote("", scene.style.string_quote), 1),
        Opening::Object => ("{}".to_owned(), 1),
        Opening::List => ("[]".to_owned(), 1),
        Opening::Only(value) => {
            let value = literal(scene, value);
            let end = value.len();
            (value, end)
        }
    };
    let caret = name.len() + 2 + inside;
    Insert { text: format!("{name}: {value}{}", comma(scene)), caret }
}

/// A value.
pub(super) fn value(scene: &Scene, text: &str, inside: usize) -> Insert {
    let blank = if scene.caret.blank_before { " " } else { "" };
    let caret = blank.len() + inside;
    Insert { text: format!("{blank}{text}{}", comma(scene)), caret }
}

/// A value of JSON in the quotes of the file.
pub(super) fn literal(scene: &Scene, value: &Value) -> String {
    match value {
        Value::String(text) => quote(text, scene.style.string_quote),
        other => other.to_string(),
    }
}

/// An empty document.
pub(super) fn document() -> Completion {
    Completion {
        label: "{}".to_owned(),
        kind: CompletionKind::Value,
        detail: Some("an empty config".to_owned()),
        documentation: None,
        insert: "{}".to_owned(),
        caret: 1,
        since: None,
        until: None,
        replaced_by: None,
        required: false,
    }
}

/// The comma that has to follow.
fn comma(scene: &Scene) -> &'static str {
    if scene.caret.comma_behind { "," } else { "" }
}

//! The values that may stand at a key or in a list.

use super::choice::ranked;
use super::hints::hints;
use super::insert::{literal, value};
use super::item::{Completion, CompletionKind};
use super::role::values_at;
use super::scene::Scene;
use super::takes::Takes;
use serde_json::Value;

/// The values for the place of the caret.
pub(super) fn all(scene: &Scene) -> Vec<Completion> {
    let Some(shape) = scene.place().and_then(|place| place.shape()) else { return Vec::new() };
    let takes = Takes::of(shape);
    let mut items: Vec<Completion> = Vec::new();
    let mut add = |label: String, text: &str, inside: usize, detail: &str| {
        let insert = value(scene, text, inside);
        items.push(Completion {
            label,
            kind: CompletionKind::Value,
            detail: Some(detail.to_owned()),
            documentation: None,
            insert: insert.text,
            caret: insert.caret,
            since: None,
            until: None,
            replaced_by: None,
            required: false,
        });
    };
    let flags = if takes.boolean { [Value::Bool(false), Value::Bool(true)].to_vec() } else { Vec::new() };
    for one in takes.listed.iter().chain(&flags) {
        let text = literal(scene, one);
        let label = one.as_str().map_or_else(|| text.clone(), str::to_owned);
        add(label, &text, text.len(), kind(one));
    }
    let quoted = scene.caret.token.quote.is_some();
    for (brackets, detail, wanted) in [("{}", "object", takes.object), ("[]", "list", takes.list)] {
        if wanted && !quoted {
            add(brackets.to_owned(), brackets, 1, detail);
        }
    }
    if takes.text {
        for (name, detail) in values_at(scene).into_iter().chain(hints(scene)) {
            let text = literal(scene, &Value::from(name.as_str()));
            add(name, &text, text.len(), detail);
        }
    }
    ranked(items, &scene.caret.token.typed)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "string",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "number",
        _ => "value",
    }
}

//! Values in a few characters. What may be a secret is never shown.

use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::report::secret::{is_reference, is_secret_number, is_secret_text, quoted};
use serde_json::Value as Json;

/// What stands for a secret.
const HIDDEN: &str = "•••";
/// A container with more text than this is shown by its brackets.
const MOST: usize = 44;

/// A value of the config.
pub(super) fn value(path: &ConfigPath, value: &Value) -> String {
    match &value.kind {
        // The text as written: what the environment makes of it is nobody's business.
        ValueKind::String(text) => json(path, &Json::from(text.raw())),
        ValueKind::Object(object) if object.is_empty() => "{}".to_owned(),
        ValueKind::Object(_) => "{…}".to_owned(),
        ValueKind::Array(_) => json(path, &value.to_json()),
        ValueKind::Unknown => "?".to_owned(),
        _ => json(path, &value.to_json()),
    }
}

/// A value that a fix writes.
pub(super) fn json(path: &ConfigPath, value: &Json) -> String {
    if let Json::Array(_) | Json::Object(_) = value {
        let text = masked(path, value).to_string();
        return match value {
            _ if text.chars().count() <= MOST => text,
            Json::Array(_) => "[…]".to_owned(),
            _ => "{…}".to_owned(),
        };
    }
    match masked(path, value) {
        Json::String(text) if text == HIDDEN => text,
        Json::String(text) => quoted(&text),
        other => other.to_string(),
    }
}

/// The same value without its secrets.
fn masked(path: &ConfigPath, value: &Json) -> Json {
    match value {
        Json::String(text) if is_secret_text(path, text) && !is_reference(text) => Json::from(HIDDEN),
        Json::Number(_) if is_secret_number(path) => Json::from(HIDDEN),
        Json::Array(items) => items.iter().enumerate().map(|(index, item)| masked(&path.index(index), item)).collect(),
        Json::Object(members) => {
            Json::Object(members.iter().map(|(key, value)| (key.clone(), masked(&path.key(key), value))).collect())
        }
        other => other.clone(),
    }
}

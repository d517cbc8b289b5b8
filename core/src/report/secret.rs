//! What may be shown of a value. Secrets never are.

mod name;
mod text;

pub use name::{announces_secret, is_secret_key, is_secret_name, is_secret_number, is_secret_path};
pub use text::{credentials, credentials_in_prose, is_reference, looks_secret};

use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::report::{Span, Text};

/// A few words for a value: its kind, and its content where that is short and harmless.
#[must_use]
pub fn describe(path: &ConfigPath, value: &Value) -> Text {
    match &value.kind {
        ValueKind::Null => text!("null"),
        ValueKind::Bool(true) => text!("true"),
        ValueKind::Bool(false) => text!("false"),
        ValueKind::Number(number) if number.is_nan() => text!("NaN"),
        ValueKind::Number(number) if number.is_infinite() => {
            if *number > 0.0 {
                text!("Infinity")
            } else {
                text!("-Infinity")
            }
        }
        ValueKind::Number(_) if is_secret_number(path) => text!("a number"),
        ValueKind::Number(number) => text!("the number {number}", number),
        ValueKind::String(text) if text.raw().is_empty() => text!("an empty string"),
        ValueKind::String(text) if is_secret_text(path, text.raw()) => text!("a string"),
        ValueKind::String(text) => text!("the string {value}", value = quoted(text.raw())),
        ValueKind::Array(items) if items.is_empty() => text!("an empty list"),
        ValueKind::Array(_) => text!("a list"),
        ValueKind::Object(_) => text!("an object"),
        ValueKind::Unknown => text!("something unreadable"),
    }
}

/// All of a value in a few words, for what is about to be removed: names, and what stands at them.
#[must_use]
pub fn outline(path: &ConfigPath, value: &Value) -> String {
    const MOST: usize = 160;
    let text = within(path, value, 0);
    if text.chars().count() > MOST { text.chars().take(MOST).chain(['…']).collect() } else { text }
}

fn within(path: &ConfigPath, value: &Value, depth: usize) -> String {
    const DEEPEST: usize = 6;
    let all = |parts: Vec<String>, [open, close]: [&str; 2]| format!("{open}{}{close}", parts.join(", "));
    match &value.kind {
        ValueKind::Array(items) if !items.is_empty() && depth < DEEPEST => {
            let announced = |index: usize| {
                let before = index.checked_sub(1).and_then(|before| items.get(before)?.as_str());
                before.is_some_and(announces_secret)
            };
            let items = items.iter().enumerate().map(|(index, item)| match announced(index) {
                true => "a string".to_owned(),
                false => within(&path.index(index), item, depth + 1),
            });
            all(items.collect(), ["[", "]"])
        }
        ValueKind::Object(object) if !object.is_empty() && depth < DEEPEST => {
            let members = object.iter().map(|entry| {
                let below = path.key(&entry.name);
                format!("{}: {}", entry.name, within(&below, &entry.value, depth + 1))
            });
            all(members.collect(), ["{ ", " }"])
        }
        ValueKind::String(text) if !is_secret_text(path, text.raw()) => quoted(text.raw()),
        ValueKind::Number(number) if !is_secret_number(path) && number.is_finite() => number.to_string(),
        _ => describe(path, value).to_string(),
    }
}

/// Whether a text is a secret by its place or its look, or has one in it, such as the password of an address.
#[must_use]
pub fn is_secret_text(path: &ConfigPath, text: &str) -> bool {
    is_secret_path(path) || looks_secret(text) || !credentials(text).is_empty()
}

/// A text in quotes on one line, without the secrets in it, cut when it is long.
#[must_use]
pub fn quoted(text: &str) -> String {
    const MOST: usize = 40;
    // First the secrets: once the text is cut, what shows them may be gone.
    let text = without(text, credentials(text));
    let short: String =
        if text.chars().count() > MOST { text.chars().take(MOST).chain(['…']).collect() } else { text };
    serde_json::Value::from(short).to_string()
}

/// A text with "…" in the place of each of these parts. The start of a credential of a known form stays: it tells
/// the kind and no more.
#[must_use]
pub fn without(text: &str, mut parts: Vec<Span>) -> String {
    parts.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        if part.start >= at {
            out.push_str(Span::new(at, part.start).text(text));
            let found = part.text(text);
            out.extend(found.chars().take(if looks_secret(found) { 4 } else { 0 }));
            out.push('…');
        }
        at = at.max(part.end);
    }
    out.push_str(Span::new(at, text.len()).text(text));
    out
}

#[cfg(test)]
mod tests;

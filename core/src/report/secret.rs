//! What may be shown of a value. Secrets never are.

use crate::document::{Value, ValueKind};
use crate::path::{ConfigPath, Segment};
use crate::schema::similar::letters;

/// Words that make a key the name of a secret.
const SECRET_WORDS: [&str; 16] = [
    "accesskey",
    "apikey",
    "appsecret",
    "authorization",
    "authtoken",
    "bearer",
    "bottoken",
    "cookie",
    "credential",
    "encryptkey",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "token",
];
/// Keys that have such a word in their name and hold no secret.
const HARMLESS: [&str; 12] = [
    "maxtokens",
    "contexttokens",
    "tokenbudget",
    "tokenfile",
    "passwordfile",
    "secretfile",
    "tokens",
    "reservetokens",
    "tokenlimit",
    "softthresholdtokens",
    "secretref",
    "keepalive",
];
/// How credentials of well-known services start.
const PREFIXES: [&str; 14] = [
    "sk-",
    "xoxb-",
    "xoxp-",
    "xapp-",
    "ghp_",
    "gho_",
    "github_pat_",
    "AIza",
    "AKIA",
    "glpat-",
    "hf_",
    "gsk_",
    "xai-",
    "eyJ",
];

/// Whether the value at `path` is a secret by the name of its key.
#[must_use]
pub fn is_secret_path(path: &ConfigPath) -> bool {
    let under_variables = matches!(path.segments(), [Segment::Key(env), ..] if env == "env");
    let name = path.segments().iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    });
    name.is_some_and(is_secret_name) || (under_variables && name.is_some_and(|name| name.to_uppercase() == name))
}

/// Whether a key of that name holds a secret.
#[must_use]
pub fn is_secret_name(name: &str) -> bool {
    let plain = letters(name);
    !HARMLESS.contains(&plain.as_str()) && SECRET_WORDS.iter().any(|word| plain.contains(word))
}

/// Whether a text looks like a credential, wherever it stands.
#[must_use]
pub fn looks_secret(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let telegram = (6..=12).contains(&digits) && text[digits..].starts_with(':') && text.len() > digits + 25;
    let random = text.len() >= 32
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_+/=.".contains(&b))
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().any(|b| b.is_ascii_alphabetic())
        // Names of models and paths of files are long too, but made of words.
        && text.split(|c: char| !c.is_ascii_alphanumeric()).any(|run| run.len() >= 16);
    telegram || random || PREFIXES.iter().any(|prefix| text.starts_with(prefix) && text.len() >= prefix.len() + 8)
}

/// A few words for a value: its kind, and its content where that is short and harmless.
#[must_use]
pub fn describe(path: &ConfigPath, value: &Value) -> String {
    match &value.kind {
        ValueKind::Null => "null".to_owned(),
        ValueKind::Bool(flag) => flag.to_string(),
        ValueKind::Number(number) if number.is_nan() => "NaN".to_owned(),
        ValueKind::Number(number) if number.is_infinite() => {
            if *number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
        }
        ValueKind::Number(_) if is_secret_path(path) => "a number".to_owned(),
        ValueKind::Number(number) => format!("the number {number}"),
        ValueKind::String(text) if text.raw().is_empty() => "an empty string".to_owned(),
        ValueKind::String(text) if is_secret_path(path) || looks_secret(text.raw()) => "a string".to_owned(),
        ValueKind::String(text) => format!("the string {}", quoted(text.raw())),
        ValueKind::Array(items) if items.is_empty() => "an empty list".to_owned(),
        ValueKind::Array(_) => "a list".to_owned(),
        ValueKind::Object(_) => "an object".to_owned(),
        ValueKind::Unknown => "something unreadable".to_owned(),
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
            let items = items.iter().enumerate().map(|(index, item)| within(&path.index(index), item, depth + 1));
            all(items.collect(), ["[", "]"])
        }
        ValueKind::Object(object) if !object.is_empty() && depth < DEEPEST => {
            let members = object.iter().map(|entry| {
                let below = path.key(&entry.name);
                format!("{}: {}", entry.name, within(&below, &entry.value, depth + 1))
            });
            all(members.collect(), ["{ ", " }"])
        }
        ValueKind::String(text) if !is_secret_path(path) && !looks_secret(text.raw()) => quoted(text.raw()),
        ValueKind::Number(number) if !is_secret_path(path) && number.is_finite() => number.to_string(),
        _ => describe(path, value),
    }
}

/// A text in quotes on one line, cut when it is long.
#[must_use]
pub fn quoted(text: &str) -> String {
    const MOST: usize = 40;
    let short: String =
        if text.chars().count() > MOST { text.chars().take(MOST).chain(['…']).collect() } else { text.to_owned() };
    serde_json::Value::from(short).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_credentials_from_names() {
        for secret in [
            "sk-ant-api03-abcdefgh",
            "0123456789abcdef0123456789abcdef",
            concat!("123456789", ":", "madeup0madeup1madeup2madeup3madeup4x"),
        ] {
            assert!(looks_secret(secret), "{secret}");
        }
        for name in ["anthropic/claude-sonnet-4-5-20250929", "/home/me/.openclaw/workspace-2/agents/main", "openclaw"] {
            assert!(!looks_secret(name), "{name}");
        }
    }
}

//! A config as text: plain JSON, or JSON5 with everything that people use of it.

use super::random::Random;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Marks a string that is to be written as a bare token.
const RAW: &str = "\u{1}raw:";

/// A token that JSON values cannot hold, such as `Infinity`.
pub(crate) fn raw(token: &str) -> Value {
    json!(format!("{RAW}{token}"))
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Indented JSON.
    Json,
    /// JSON on one line.
    Compact,
    /// Bare keys, single quotes, trailing commas and comments.
    Json5,
}

impl Style {
    /// Mostly JSON.
    pub(crate) fn any(random: &mut Random) -> Self {
        match random.below(10) {
            0..7 => Self::Json,
            7 => Self::Compact,
            _ => Self::Json5,
        }
    }
}

/// The text of `config`.
pub(crate) fn render(config: &Value, style: Style) -> String {
    let mut text = String::new();
    if style == Style::Json5 {
        text.push_str("// generated\n");
    }
    write_value(&mut text, config, style, 0);
    text.push('\n');
    text
}

fn write_value(text: &mut String, value: &Value, style: Style, depth: usize) {
    match value {
        Value::String(string) => match string.strip_prefix(RAW) {
            Some(token) => text.push_str(token),
            None => write_string(text, string, style),
        },
        Value::Array(items) => write_all(text, ('[', ']'), items.iter(), style, depth, |text, item| {
            write_value(text, item, style, depth + 1);
        }),
        Value::Object(members) => write_all(text, ('{', '}'), members.iter(), style, depth, |text, (name, value)| {
            if style == Style::Json5 && is_identifier(name) {
                text.push_str(name);
            } else {
                write_string(text, name, style);
            }
            text.push_str(if style == Style::Compact { ":" } else { ": " });
            write_value(text, value, style, depth + 1);
        }),
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

fn write_all<T>(
    text: &mut String,
    (open, close): (char, char),
    parts: impl ExactSizeIterator<Item = T>,
    style: Style,
    depth: usize,
    mut write: impl FnMut(&mut String, T),
) {
    let count = parts.len();
    text.push(open);
    for (index, part) in parts.enumerate() {
        new_line(text, style, depth + 1);
        write(text, part);
        if index + 1 < count || style == Style::Json5 {
            text.push(',');
        }
    }
    if count > 0 {
        new_line(text, style, depth);
    }
    text.push(close);
}

fn new_line(text: &mut String, style: Style, depth: usize) {
    if style != Style::Compact {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    }
}

fn write_string(text: &mut String, string: &str, style: Style) {
    if style == Style::Json5
        && !string.contains(|letter: char| matches!(letter, '\'' | '\\' | '\u{2028}' | '\u{2029}') || letter < ' ')
    {
        let _ = write!(text, "'{string}'");
    } else {
        let _ = write!(text, "{}", json!(string));
    }
}

fn is_identifier(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_' || first == '$')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_json_and_json5() {
        let config = json!({"a": [1, "it's"], "b-c": {"d": raw("Infinity")}, "e": {}});
        assert_eq!(render(&config, Style::Compact), "{\"a\":[1,\"it's\"],\"b-c\":{\"d\":Infinity},\"e\":{}}\n");
        let json5 =
            "// generated\n{\n  a: [\n    1,\n    \"it's\",\n  ],\n  'b-c': {\n    d: Infinity,\n  },\n  e: {},\n}\n";
        assert_eq!(render(&config, Style::Json5), json5);
        let plain = json!({"a": [1, null, {"b": true}]});
        assert_eq!(serde_json::from_str::<Value>(&render(&plain, Style::Json)).unwrap(), plain);
    }
}

//! Values as new text.

use super::super::Quote;
use super::super::parser::identifier::is_name;
use super::style::Style;
use serde_json::Value;
use std::fmt::Write as _;

/// Widest array of plain values that is written on one line.
const INLINE_WIDTH: usize = 60;

/// A value in the style of a file, for a place `indent_level` steps deep. The first line is not
/// indented, since it stands behind a key.
#[must_use]
pub fn render(value: &Value, style: &Style, indent_level: usize) -> String {
    lines(value, style, &style.indent.repeat(indent_level))
}

/// A value over as many lines as it needs, below a line that is indented by `indent`.
pub(super) fn lines(value: &Value, style: &Style, indent: &str) -> String {
    let (open, close, entries) = match value {
        Value::Array(items) if !items.is_empty() => {
            if items.iter().all(|item| !item.is_array() && !item.is_object()) {
                let short = inline(value, style);
                if short.len() <= INLINE_WIDTH {
                    return short;
                }
            }
            let entries: Vec<(String, &Value)> = items.iter().map(|item| (String::new(), item)).collect();
            ('[', ']', entries)
        }
        Value::Object(members) if !members.is_empty() => {
            ('{', '}', members.iter().map(|(name, value)| (key(name, style) + ": ", value)).collect())
        }
        _ => return inline(value, style),
    };
    let inner = format!("{indent}{}", style.indent);
    let mut text = String::from(open);
    let last = entries.len() - 1;
    for (index, (key, value)) in entries.into_iter().enumerate() {
        let comma = if index < last || style.trailing_comma { "," } else { "" };
        let value = lines(value, style, &inner);
        text.push_str(style.newline);
        text.push_str(&inner);
        text.push_str(&key);
        text.push_str(&value);
        text.push_str(comma);
    }
    text.push_str(style.newline);
    text.push_str(indent);
    text.push(close);
    text
}

/// A value on one line.
pub(super) fn inline(value: &Value, style: &Style) -> String {
    match value {
        Value::String(text) => quote(text, style.string_quote),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| inline(item, style)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) if members.is_empty() => "{}".to_owned(),
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(name, value)| format!("{}: {}", key(name, style), inline(value, style))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// A member name, quoted where the file's style or the name asks for it.
pub(crate) fn key(name: &str, style: &Style) -> String {
    key_quoted(name, style.key_quote, style)
}

/// A member name in a given style of quotes, if it can have it.
pub(super) fn key_quoted(name: &str, wanted: Quote, style: &Style) -> String {
    match wanted {
        Quote::None if is_name(name) => name.to_owned(),
        Quote::None => quote(name, style.string_quote),
        quoted => quote(name, quoted),
    }
}

/// A string between quotes. In double quotes it is plain JSON.
#[must_use]
pub fn quote(text: &str, style: Quote) -> String {
    let mark = if style == Quote::Single { '\'' } else { '"' };
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(mark);
    for found in text.chars() {
        match found {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if found == mark => {
                quoted.push('\\');
                quoted.push(found);
            }
            '\0'..='\u{1F}' | '\u{7F}' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(found));
            }
            _ => quoted.push(found),
        }
    }
    quoted.push(mark);
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn renders_in_the_style_asked_for() {
        let value = json!({"a-b": [1, "x"], "c": {"d": null}, "e": {}, "f": [{"g": true}]});
        assert_eq!(
            render(&value, &Style::default(), 0),
            "{\n  \"a-b\": [1, \"x\"],\n  \"c\": {\n    \"d\": null\n  },\n  \"e\": {},\n  \"f\": [\n    {\n      \"g\": true\n    }\n  ]\n}"
        );
        let style = Style {
            indent: "\t".to_owned(),
            newline: "\r\n",
            key_quote: Quote::None,
            string_quote: Quote::Single,
            trailing_comma: true,
        };
        assert_eq!(render(&json!({"a-b": "it's", "c": 1}), &style, 1), "{\r\n\t\t'a-b': 'it\\'s',\r\n\t\tc: 1,\r\n\t}");
    }

    #[test]
    fn quotes_so_that_it_reads_back() {
        for text in ["", "\"'\\", "\0\u{1}\u{7F}", "\n\r\t", "é😀\u{2028}"] {
            for style in [Quote::Double, Quote::Single] {
                let parse = crate::syntax::parse(&quote(text, style));
                assert!(
                    matches!(&parse.root, Some(node) if matches!(&node.kind, crate::syntax::Kind::String(read) if read == text)),
                    "{text:?}"
                );
            }
            assert_eq!(serde_json::from_str::<String>(&quote(text, Quote::Double)).unwrap(), text);
        }
    }
}

//! Secrets in plain text: words that look like a credential, and what stands behind words such as
//! `token:`. For comments, messages and text that is not JSON5.

use crate::output::plain;
use openclaw_lint_core::report::Span;
use openclaw_lint_core::report::secret::{is_secret_name, looks_secret};

/// The spans of all secrets, in no order.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for word in words(text, |c| c.is_whitespace() || "\"'`,;()[]{}<>|".contains(c)) {
        let written = word.text(text);
        if looks_secret(written) {
            spans.push(word);
        }
        spans.extend(password_in_url(written).map(|inner| Span::new(word.start + inner.start, word.start + inner.end)));
        // `key=sk-...`, `?token=...`
        for part in words(written, |c| "=&?:@,".contains(c)) {
            if looks_secret(part.text(written)) {
                spans.push(Span::new(word.start + part.start, word.start + part.end));
            }
        }
    }
    for name in words(text, |c| !(c.is_alphanumeric() || c == '_' || c == '-')) {
        if is_secret_name(name.text(text)) {
            spans.extend(value_behind(text, name.end));
        }
    }
    spans
}

/// The same on one line, for names and sentences that must not begin a line of their own.
pub(crate) fn scrub_line(text: &str) -> String {
    // Line breaks are what separates words, so that they go last.
    plain::line(&scrub(text))
}

/// A message without anything that looks like a credential, and without control characters that a
/// terminal would obey.
pub(crate) fn scrub(text: &str) -> String {
    let text = &plain::block(text);
    let mut spans: Vec<Span> = words(text, |c| c.is_whitespace() || "\"'`,;()[]{}<>|=\u{FFFD}".contains(c))
        .filter(|word| looks_secret(word.text(text)))
        .collect();
    if spans.is_empty() {
        return text.to_owned();
    }
    spans.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        out.push_str(Span::new(at, span.start).text(text));
        out.extend(span.text(text).chars().take(4));
        out.push('…');
        at = span.end;
    }
    out.push_str(Span::new(at, text.len()).text(text));
    out
}

/// The stretches between separators.
fn words(text: &str, separates: impl Fn(char) -> bool) -> impl Iterator<Item = Span> {
    text.split(separates).filter(|word| !word.is_empty()).map(move |word| {
        let start = offset(text, word);
        Span::new(start, start + word.len())
    })
}

/// Where `part`, a slice of `text`, begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

/// `https://user:password@host`
fn password_in_url(word: &str) -> Option<Span> {
    let start = word.find("://")? + 3;
    let authority = &word[start..];
    let authority = &authority[..authority.find(['/', '?', '#']).unwrap_or(authority.len())];
    let at = authority.rfind('@')?;
    let colon = authority[..at].find(':')?;
    Some(Span::new(start + colon + 1, start + at))
}

/// The value of `name: value`, `name = value` or `"name": "value"`.
fn value_behind(text: &str, end: usize) -> Option<Span> {
    let rest = &text[end..];
    let rest = rest.strip_prefix(['"', '\'']).unwrap_or(rest).trim_start();
    let value = rest.strip_prefix([':', '='])?.trim_start();
    let start = text.len() - value.len();
    let first = value.chars().next()?;
    let length = match first {
        '"' | '\'' | '`' => value[1..].find([first, '\n']).map_or(value.len(), |at| at + 2),
        '{' | '[' | ',' | '}' | ']' => return None,
        _ => value.find(|c: char| c.is_whitespace() || ",}])\"'`&;".contains(c)).unwrap_or(value.len()),
    };
    let length = value[..length].trim_end_matches(['\n', '\r']).len();
    let plain = matches!(&value[..length], "true" | "false" | "null" | "//" | "/*");
    (!plain).then_some(Span::new(start, start + length))
}

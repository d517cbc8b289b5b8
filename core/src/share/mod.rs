//! A config for others to see: the same text with a placeholder in the place of every secret.
//!
//! Equal secrets get equal placeholders and others get others, so that a release says the same about the text. A text
//! that can be read stays readable, and one that cannot does not become so. References such as `${NAME}` stay.

mod known;
mod literal;
mod token;

use crate::path::{ConfigPath, Segment};
use crate::report::Span;
use crate::syntax::{self, Kind, Node, Parse};
use known::Known;
use std::collections::HashMap;
use token::{Form, Token};

/// A text without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    /// The text.
    pub text: String,
    /// The placeholders in it, in order.
    pub masked: Vec<Masked>,
}

/// A placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// Where in the config; none in comments and in what cannot be read.
    pub path: Option<ConfigPath>,
    /// Its place in the new text.
    pub span: Span,
}

/// Replaces every secret of a text.
#[must_use]
pub fn redact(text: &str) -> Redacted {
    let parse = syntax::parse(text);
    let tokens = token::all(text, &parse);
    let mut parts: Vec<Part> = tokens.iter().flat_map(|token| token.parts(text, &parse)).collect();
    if !parse.errors.is_empty() {
        parts.extend(unread(text, &tokens, &parse));
    }
    // A shared text may be shared again.
    parts.retain(|part| !is_placeholder(&part.secret));
    // What is a secret in one place is one everywhere.
    let known = Known::new(parts.iter().map(|part| part.secret.as_str()));
    let again: Vec<Part> = tokens.iter().flat_map(|token| token.repeating(text, &parse, &known)).collect();
    parts.extend(again);
    let (text, spans) = replaced(text, parts);
    let paths = paths(&text, &spans);
    let masked = spans.into_iter().zip(paths).map(|(span, path)| Masked { path, span }).collect();
    Redacted { text, masked }
}

/// A part of the text that goes.
#[derive(Clone, Debug)]
struct Part {
    span: Span,
    /// What the secret is, without quotation marks and escapes.
    secret: String,
    /// What may stand in its place.
    form: Form,
}

/// Secrets outside of all that the parser could make something of.
fn unread(text: &str, tokens: &[Token<'_>], parse: &Parse) -> Vec<Part> {
    let mut spans = crate::report::secret::credentials(text);
    spans.iter_mut().for_each(|span| *span = with_rest(text, *span, parse));
    spans.sort_unstable();
    // Of spans within one another the outermost counts.
    let mut end = 0;
    spans.retain(|span| {
        let is_new = span.end > end;
        end = end.max(span.end);
        is_new
    });
    let part = |span: Span| Part { span, secret: span.text(text).to_owned(), form: Form::Bare };
    let mut parts = Vec::new();
    for span in spans {
        let mut at = span.start;
        let first = tokens.partition_point(|token| token.span.end <= span.start);
        for token in tokens[first..].iter().take_while(|token| token.span.start < span.end) {
            if at < token.span.start {
                parts.push(part(Span::new(at, token.span.start)));
            }
            parts.extend(token.whole(text));
            at = token.span.end;
        }
        if at < span.end {
            parts.push(part(Span::new(at, span.end)));
        }
    }
    // Punctuation alone is no secret, and the text would fall apart without it.
    parts.retain(|part| part.secret.chars().any(char::is_alphanumeric));
    parts
}

/// A secret with an error in it or right behind it may go on there, as `"one"two"` does: all up to the end of the line.
fn with_rest(text: &str, span: Span, parse: &Parse) -> Span {
    let behind = &text[span.end..];
    let blank = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    let goes_on = |next: char| !next.is_whitespace() && !",}]".contains(next);
    let near = |error: usize| (span.start..=span.end + blank).contains(&error);
    if !behind[blank..].starts_with(goes_on) || !parse.errors.iter().any(|error| near(error.span.start)) {
        return span;
    }
    let line = &behind[..behind.find(['\n', '\r']).unwrap_or(behind.len())];
    let closing = |c: char| c.is_whitespace() || ",}]".contains(c);
    Span::new(span.start, span.end + line.trim_end_matches(closing).len())
}

fn is_placeholder(text: &str) -> bool {
    let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix(token::PLACEHOLDER).and_then(|rest| rest.strip_prefix(['-', '_'])).is_some_and(digits)
}

/// The number of a placeholder of an earlier time, which a text begins with.
fn placeholder_number(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(token::PLACEHOLDER)?.strip_prefix(['-', '_'])?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..digits].parse().ok().filter(|number| *number < 1_000_000)
}

/// The text with all parts replaced, and where the placeholders stand in it.
fn replaced(text: &str, mut parts: Vec<Part>) -> (String, Vec<Span>) {
    // Of two that begin at one place the longer one counts.
    parts.sort_by_key(|part| (part.span.start, std::cmp::Reverse(part.span.end)));
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let used = text.match_indices(token::PLACEHOLDER).filter_map(|(at, _)| placeholder_number(&text[at..]));
    let used = used.max().unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    let mut spans = Vec::new();
    let mut at = 0;
    for part in &parts {
        if part.span.end <= at {
            continue;
        }
        let start = part.span.start.max(at);
        out.push_str(Span::new(at, start).text(text));
        at = part.span.end;
        // The rest of a secret of which the first part is replaced goes without a placeholder of its own.
        if start > part.span.start {
            continue;
        }
        let next = used + numbers.len() + 1;
        let number = *numbers.entry(part.secret.as_str()).or_insert(next);
        let begin = out.len();
        out.push_str(&part.form.placeholder(number));
        spans.push(Span::new(begin, out.len()));
    }
    out.push_str(Span::new(at, text.len()).text(text));
    (out, spans)
}

/// The places in the config of spans of a text.
fn paths(text: &str, spans: &[Span]) -> Vec<Option<ConfigPath>> {
    let mut found = vec![None; spans.len()];
    if !spans.is_empty()
        && let Some(root) = &syntax::parse(text).root
    {
        locate(root, &mut ConfigPath::root(), spans, &mut found);
    }
    found
}

fn locate(node: &Node, path: &mut ConfigPath, spans: &[Span], found: &mut [Option<ConfigPath>]) {
    match &node.kind {
        Kind::Object(members) => {
            for member in members {
                path.push(Segment::Key(member.key.name.as_str().into()));
                note(member.key.span, path, spans, found);
                locate(&member.value, path, spans, found);
                path.pop();
            }
        }
        Kind::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Segment::Index(index));
                locate(item, path, spans, found);
                path.pop();
            }
        }
        _ => note(node.span, path, spans, found),
    }
}

fn note(outer: Span, path: &ConfigPath, spans: &[Span], found: &mut [Option<ConfigPath>]) {
    let first = spans.partition_point(|span| span.start < outer.start);
    let inside = spans[first..].iter().take_while(|span| span.end <= outer.end).count();
    found[first..first + inside].iter_mut().for_each(|place| *place = Some(path.clone()));
}

#[cfg(test)]
mod tests;

//! The smallest pieces of a config that may hold a secret, and what may stand in the place of it.

use super::Part;
use super::known::Known;
use super::literal::is_listed;
use crate::path::{ConfigPath, Segment};
use crate::report::Span;
use crate::report::mask::{announces, hides};
use crate::report::secret::{credentials, is_reference, looks_secret};
use crate::syntax::{Kind, Node, Parse, Quote};

/// A key, a value without parts, or a comment.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) span: Span,
    what: What<'a>,
}

#[derive(Debug)]
enum What<'a> {
    /// With its name.
    Key(&'a str, Quote),
    /// With its text, and whether its place makes it a secret.
    String(&'a str, bool),
    /// What is no text, and whether its place makes it a secret.
    Number(bool),
    Invalid(bool),
    Comment,
}

/// What may stand in the place of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Between quotation marks, or in a comment.
    Text,
    /// A key without quotation marks.
    Name,
    /// A number.
    Number,
    /// What is neither key nor value: the text cannot be read, and stays so.
    Bare,
}

/// How placeholders begin.
pub(super) const PLACEHOLDER: &str = "redacted";

impl Form {
    pub(super) fn placeholder(self, number: usize) -> String {
        match self {
            Self::Text | Self::Bare => format!("{PLACEHOLDER}-{number}"),
            Self::Name => format!("{PLACEHOLDER}_{number}"),
            Self::Number => "1".to_owned(),
        }
    }
}

/// All of them, in order.
pub(super) fn all<'a>(text: &str, parse: &'a Parse) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    if let Some(root) = &parse.root {
        visit(root, text, &mut ConfigPath::root(), false, &mut tokens);
    }
    tokens.extend(comments(text, parse));
    tokens.sort_by_key(|token| token.span);
    tokens
}

/// Comments; lines of them that follow each other are one.
fn comments<'a>(text: &str, parse: &Parse) -> Vec<Token<'a>> {
    let mut all: Vec<(Span, bool)> = Vec::new();
    for comment in &parse.comments {
        match all.last_mut() {
            Some((last, false))
                if !comment.block && Span::new(last.end, comment.span.start).text(text).trim().is_empty() =>
            {
                *last = last.join(comment.span);
            }
            _ => all.push((comment.span, comment.block)),
        }
    }
    all.into_iter().map(|(span, _)| Token { span, what: What::Comment }).collect()
}

fn visit<'a>(node: &'a Node, text: &str, path: &mut ConfigPath, announced: bool, tokens: &mut Vec<Token<'a>>) {
    let secret = announced || hides(node, text, path);
    match &node.kind {
        Kind::Object(members) => {
            for member in members {
                let key = What::Key(&member.key.name, member.key.quote);
                tokens.push(Token { span: member.key.span, what: key });
                path.push(Segment::Key(member.key.name.as_str().into()));
                visit(&member.value, text, path, announced, tokens);
                path.pop();
            }
        }
        Kind::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Segment::Index(index));
                visit(item, text, path, announced || announces(items, index), tokens);
                path.pop();
            }
        }
        Kind::String(value) => {
            let secret = secret && (looks_secret(value) || !is_listed(path, value));
            tokens.push(Token { span: node.span, what: What::String(value, secret) });
        }
        Kind::Number(_) => tokens.push(Token { span: node.span, what: What::Number(secret) }),
        Kind::Invalid if !node.span.is_empty() => tokens.push(Token { span: node.span, what: What::Invalid(secret) }),
        Kind::Null | Kind::Bool(_) | Kind::Invalid => {}
    }
}

impl Token<'_> {
    /// The secrets that it is, or holds.
    pub(super) fn parts(&self, text: &str, parse: &Parse) -> Vec<Part> {
        match self.what {
            What::Key(name, _) if looks_secret(name) || !credentials(name).is_empty() => self.all(text, parse),
            What::String(value, true) if !value.is_empty() && !is_reference(value) => {
                let inner = self.inner(text);
                match self.is_as_written(text, parse) && value.contains("${") {
                    true => self.some(text, around_references(inner.text(text))),
                    false => self.all(text, parse),
                }
            }
            What::String(value, false) => {
                let found = credentials(value);
                match self.is_as_written(text, parse) {
                    _ if found.is_empty() => Vec::new(),
                    true => self.some(text, found),
                    false => self.all(text, parse),
                }
            }
            What::Number(true) | What::Invalid(true) => self.all(text, parse),
            What::Invalid(false) if !credentials(self.span.text(text)).is_empty() => self.all(text, parse),
            What::Comment => self.some(text, in_comment(self.inner(text).text(text))),
            _ => Vec::new(),
        }
    }

    /// The places in it where secrets stand that are known from elsewhere.
    pub(super) fn repeating(&self, text: &str, parse: &Parse, known: &Known<'_>) -> Vec<Part> {
        match self.what {
            What::Key(name, _) if !known.find(name, false).is_empty() => self.all(text, parse),
            What::String(value, _) => {
                let found = known.find(value, false);
                match self.is_as_written(text, parse) {
                    _ if found.is_empty() => Vec::new(),
                    true => self.some(text, found),
                    false => self.all(text, parse),
                }
            }
            What::Comment => self.some(text, known.find(self.inner(text).text(text), true)),
            What::Invalid(_) if !known.find(self.span.text(text), true).is_empty() => self.all(text, parse),
            _ => Vec::new(),
        }
    }

    /// All of a value that nobody knows the place of.
    pub(super) fn whole(&self, text: &str) -> Option<Part> {
        let value = match self.what {
            What::String(value, _) if !is_reference(value) => value,
            What::Invalid(_) => self.span.text(text),
            _ => return None,
        };
        Some(Part { span: self.span, secret: value.to_owned(), form: Form::Bare })
    }

    /// The token replaced.
    fn all(&self, text: &str, parse: &Parse) -> Vec<Part> {
        let (secret, form, span) = match self.what {
            _ if self.is_wrong(parse) => (self.inner(text).text(text), Form::Bare, self.span),
            What::Key(name, Quote::None) => (name, Form::Name, self.span),
            What::Key(name, _) | What::String(name, _) => (name, Form::Text, self.inner(text)),
            What::Number(_) => (self.span.text(text), Form::Number, self.span),
            What::Invalid(_) | What::Comment => (self.span.text(text), Form::Bare, self.span),
        };
        vec![Part { span, secret: secret.to_owned(), form }]
    }

    /// Parts of what stands inside of it.
    fn some(&self, text: &str, spans: Vec<Span>) -> Vec<Part> {
        let start = self.inner(text).start;
        let part = |span: Span| {
            let span = Span::new(start + span.start, start + span.end);
            Part { span, secret: unquoted(span.text(text)).to_owned(), form: Form::Text }
        };
        spans.into_iter().map(part).collect()
    }

    /// It without quotation marks, or without what makes it a comment.
    fn inner(&self, text: &str) -> Span {
        let Span { start, end } = self.span;
        let written = self.span.text(text);
        let (open, close): (usize, usize) = match self.what {
            What::Key(_, Quote::None) | What::Number(_) | What::Invalid(_) => (0, 0),
            What::Comment if written.starts_with("/*") => (2, if written[2..].ends_with("*/") { 2 } else { 0 }),
            What::Comment => (2.min(written.len()), 0),
            What::Key(..) | What::String(..) => {
                let first = written.chars().next().map_or(0, char::len_utf8);
                let last = written[first..].chars().next_back().filter(|c| matches!(c, '"' | '\'' | '”' | '’'));
                (first, last.map_or(0, char::len_utf8))
            }
        };
        Span::new(start + open, (end - close).max(start + open))
    }

    /// Whether the value of a string stands in the text as it is: there are no escapes in it.
    fn is_as_written(&self, text: &str, parse: &Parse) -> bool {
        let What::String(value, _) = self.what else { return false };
        self.inner(text).text(text) == value && !self.is_wrong(parse)
    }

    /// Whether something in it keeps the text from being read.
    fn is_wrong(&self, parse: &Parse) -> bool {
        let meets = |span: Span| span.start < self.span.end && span.end > self.span.start;
        parse.errors.iter().any(|error| meets(error.span))
    }
}

/// What stands between references such as `${NAME}`, and may be secret.
fn around_references(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    for (start, _) in text.match_indices("${") {
        let Some(length) = text[start..].find('}') else { break };
        let end = start + length + 1;
        if start >= at && !text[..start].ends_with('$') && is_reference(&text[start..end]) {
            spans.push(Span::new(at, start));
            at = end;
        }
    }
    spans.push(Span::new(at, text.len()));
    let harmless = |part: &str| {
        let plain = part.trim().to_ascii_lowercase();
        matches!(plain.as_str(), "basic" | "bearer" | "token") || !plain.chars().any(char::is_alphanumeric)
    };
    spans.retain(|span| !harmless(span.text(text)));
    spans
}

/// Secrets in a comment, which may be a piece of a config over several lines.
fn in_comment(text: &str) -> Vec<Span> {
    // The slashes of the lines are no part of what stands there.
    let plain = text.replace("//", "  ");
    let mut spans = credentials(text);
    spans.extend(credentials(&plain));
    spans.sort_unstable();
    // What stands behind the end of a comment is none of it, and what ends it is no secret.
    spans.retain(|span| !matches!(span.text(text), "//" | "/*" | "*/"));
    spans
}

/// The text between quotation marks, when there are any around it.
fn unquoted(text: &str) -> &str {
    let inner = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(text)
}

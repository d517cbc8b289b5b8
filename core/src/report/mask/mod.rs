//! Secrets in what is shown: found by their place in the config, by their look, and by the words
//! before them, so that comments and unreadable text do not give them away either.

mod code;
mod text;
mod tree;

pub use code::{scrub_path, scrub_sentence};
pub use text::{scrub, scrub_line};
pub(crate) use tree::{announces, hides};

use crate::document::{Document, ValueKind};
use crate::report::secret::{credentials, is_reference, is_secret_number, is_secret_path, looks_secret};
use crate::report::{FileId, Span};

/// The secrets of one file.
#[derive(Debug, Default)]
pub struct Secrets {
    /// Where they stand, in order, without overlaps.
    spans: Vec<Span>,
    /// What they are.
    texts: Vec<String>,
}

/// A secret shorter than this would be found in any text.
const SHORTEST: usize = 4;

/// A secret shorter than this may well be a word that stands elsewhere with another meaning.
const SHORTEST_ANYWHERE: usize = 8;

impl Secrets {
    /// Finds them.
    pub fn of(document: &Document, file: FileId) -> Self {
        let Some(source) = document.file(file) else { return Self::default() };
        let mut spans = credentials(&source.text);
        if let Some(root) = &source.parse.root {
            tree::spans(root, &source.text, &mut spans);
        }
        let mut secrets = Self::default();
        document.walk(|visit| {
            let secret = match &visit.value.kind {
                ValueKind::String(text) if text.raw().is_empty() => false,
                ValueKind::String(text) => is_secret_path(visit.path) || looks_secret(text.raw()),
                ValueKind::Number(_) => is_secret_number(visit.path),
                _ => false,
            };
            if secret && visit.value.location.file == file {
                spans.push(visit.value.location.span);
            }
            // Whatever file it stands in, and whatever the environment made of it.
            if secret && let ValueKind::String(text) = &visit.value.kind {
                secrets.texts.push(text.as_str().to_owned());
            }
        });
        spans.retain(|span| !is_reference(unquoted(span.text(&source.text))));
        secrets.spans = joined(spans);
        secrets.texts.extend(secrets.spans.iter().map(|span| unquoted(span.text(&source.text)).to_owned()));
        secrets.texts.retain(|text| text.len() >= SHORTEST && !is_reference(text));
        secrets.texts.sort_unstable();
        secrets.texts.dedup();
        secrets
    }

    /// Adds what an earlier text of the file knew as secrets, wherever it stands in `source` now: a fix may
    /// have left it in a comment.
    pub fn and_those_of(mut self, earlier: &Self, source: &str) -> Self {
        let mut spans = std::mem::take(&mut self.spans);
        for secret in earlier.texts.iter().filter(|secret| secret.len() >= SHORTEST_ANYWHERE) {
            spans.extend(source.match_indices(secret).map(|(start, found)| Span::new(start, start + found.len())));
        }
        self.spans = joined(spans);
        self
    }

    /// Whether a text repeats one of them.
    pub fn are_in(&self, text: &str) -> bool {
        self.repeats(text) || scrub(text) != text
    }

    /// Whether one of them stands in a text.
    pub fn repeats(&self, text: &str) -> bool {
        self.texts.iter().any(|secret| text.contains(secret))
    }

    /// A part of the source with every secret masked, one dot a character.
    pub fn mask(&self, source: &str, part: Span) -> Masked {
        let mut masked = Masked { text: String::with_capacity(part.len()), shifts: Vec::new() };
        let first = self.spans.partition_point(|span| span.end <= part.start);
        let mut at = part.start;
        for span in self.spans[first..].iter().take_while(|span| span.start < part.end) {
            let start = span.start.max(part.start);
            masked.text.push_str(Span::new(at, start).text(source));
            at = span.end.min(part.end);
            masked.hide(Span::new(start, at), span.text(source), source);
        }
        masked.text.push_str(Span::new(at, part.end).text(source));
        masked.shifts.insert(0, (part.start, 0));
        masked
    }
}

/// The same places in order, without overlaps.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::with_capacity(spans.len());
    spans.sort_unstable();
    for span in spans {
        match all.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => all.push(span),
        }
    }
    all
}

/// Source text without its secrets.
#[derive(Debug)]
pub struct Masked {
    /// The text.
    pub text: String,
    /// Offsets in the source and the offsets in `text` that they became.
    shifts: Vec<(usize, usize)>,
}

impl Masked {
    /// An offset in the source as an offset in this text.
    pub fn offset(&self, offset: usize) -> usize {
        let next = self.shifts.partition_point(|(from, _)| *from <= offset);
        match next.checked_sub(1).and_then(|last| self.shifts.get(last)) {
            Some((from, to)) => (to + (offset - from)).min(self.text.len()),
            None => 0,
        }
    }

    /// Adds a secret, or the part of it that is to be shown.
    fn hide(&mut self, part: Span, whole: &str, source: &str) {
        let text = part.text(source);
        let quoted = unquoted(whole) != whole;
        let inner = unquoted(whole);
        // The start of a long credential of a known form tells its kind and no more.
        let visible = if looks_secret(inner) && inner.len() >= 20 { 4 } else { 0 };
        let count = text.chars().count();
        for (index, (at, found)) in text.char_indices().enumerate() {
            let edge = quoted && (index == 0 || index + 1 == count);
            let shown = edge || index < visible + usize::from(quoted) || matches!(found, '\n' | '\r' | '\t');
            self.shifts.push((part.start + at, self.text.len()));
            self.text.push(if shown { found } else { '•' });
        }
        self.shifts.push((part.end, self.text.len()));
    }
}

/// The text between quotes, when there are quotes around it.
fn unquoted(text: &str) -> &str {
    let inner = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(text)
}

#[cfg(test)]
mod tests;

//! The secrets of a text, to find them where nothing but the same letters gives them away.

use crate::report::Span;
use crate::report::secret::is_reference;
use std::collections::HashMap;

/// A secret shorter than this may well be a word that stands elsewhere with another meaning.
const SHORTEST: usize = 8;

/// Texts to look for, by how they begin.
#[derive(Debug, Default)]
pub(super) struct Known<'a>(HashMap<&'a [u8], Vec<&'a str>>);

impl<'a> Known<'a> {
    pub(super) fn new(secrets: impl Iterator<Item = &'a str>) -> Self {
        let mut all: HashMap<&[u8], Vec<&str>> = HashMap::new();
        for secret in secrets.filter(|secret| secret.len() >= SHORTEST && !is_reference(secret)) {
            let same = all.entry(&secret.as_bytes()[..SHORTEST]).or_default();
            if !same.contains(&secret) {
                same.push(secret);
            }
        }
        // The longest first: one may begin another.
        all.values_mut().for_each(|same| same.sort_by_key(|secret| std::cmp::Reverse(secret.len())));
        Self(all)
    }

    /// Where they stand in a text, without overlaps; `words` is whether plain words count.
    pub(super) fn find(&self, text: &str, words: bool) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut at = 0;
        while let Some(start) = text.as_bytes().get(at..at + SHORTEST).filter(|_| !self.0.is_empty()) {
            let same = self.0.get(start).map(Vec::as_slice).unwrap_or_default();
            let found = same.iter().find(|secret| text.as_bytes()[at..].starts_with(secret.as_bytes()));
            match found.filter(|secret| words || !is_word(secret)) {
                Some(secret) => {
                    spans.push(Span::new(at, at + secret.len()));
                    at += secret.len();
                }
                None => at += 1,
            }
        }
        spans
    }
}

/// Whether a secret is a word that a config may well have with another meaning.
fn is_word(secret: &str) -> bool {
    secret.chars().all(|c| c.is_ascii_lowercase())
}

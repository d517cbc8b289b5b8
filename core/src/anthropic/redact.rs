//! The last line of defence: no secret that was looked at leaves in an answer, in whatever text it turns up.
//! An id, a reason or a name in a damaged store may be a key that was put in the wrong place.

use super::inputs::{Content, Inputs};
use super::readiness::Readiness;
use super::secret::Secret;
use super::store::effective;
use crate::document::{Document, ValueKind};
use crate::path::Segment;
use crate::report::secret::{is_secret_name, is_secret_path, looks_secret};
use std::collections::BTreeSet;

/// Shorter texts are words that turn up by chance.
const SHORTEST: usize = 8;
const MASK: &str = "••••";

/// The secrets of a judgement.
pub struct Redactor(Vec<String>);

impl Redactor {
    /// Collects them from stores, variables, the config and the answer; `more` are those that the caller has beside
    /// these.
    #[must_use]
    pub fn new(
        document: &Document,
        inputs: &Inputs,
        readiness: &Readiness,
        more: impl IntoIterator<Item = Secret>,
    ) -> Self {
        let mut all: Vec<Secret> = more.into_iter().collect();
        for agent in &readiness.agents {
            for profile in effective(inputs, &agent.agent).profiles.into_values() {
                all.extend(profile.secret.into_iter().chain(profile.refresh));
            }
        }
        let candidates = readiness.agents.iter().flat_map(|agent| &agent.providers).flat_map(|one| &one.candidates);
        all.extend(candidates.filter_map(|candidate| candidate.credential.clone()));
        all.extend(inputs.resolved.iter().filter_map(|resolved| resolved.value.clone()));
        let variables = inputs.environment.iter().flat_map(|layer| &layer.values);
        all.extend(variables.filter(|(name, _)| is_secret_name(name)).map(|(_, value)| value.clone()));
        for store in &inputs.stores {
            if let Content::Text(text) = &store.content {
                all.extend(secret_words(text.expose()));
            }
        }
        let ids: BTreeSet<String> =
            readiness.agents.iter().flat_map(|agent| effective(inputs, &agent.agent).profiles.into_keys()).collect();
        // In the place of a key the name of a variable or of a profile can stand.
        let is_name = |text: &str| {
            text.starts_with('$') || text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_') || ids.contains(text)
        };
        document.walk(|visit| {
            if let Some(Segment::Key(key)) = visit.path.segments().last() {
                all.extend(secret_words(key));
            }
            if let ValueKind::String(text) = &visit.value.kind {
                all.extend(secret_words(text.as_str()));
                if is_secret_path(visit.path) && !is_name(text.raw()) {
                    all.push(Secret::new(text.as_str()));
                }
            }
        });
        let mut texts: Vec<String> = Vec::new();
        for secret in &all {
            // As it is, and as JSON writes it.
            let json = serde_json::Value::from(secret.expose()).to_string();
            texts.extend([secret.expose().trim().to_owned(), json.trim_matches('"').to_owned()]);
        }
        texts.retain(|text| text.len() >= SHORTEST && !is_ours(text));
        // The longest first: one may be a part of another.
        texts.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        texts.dedup();
        Self(texts)
    }

    /// The text without them.
    #[must_use]
    pub fn apply(&self, text: String) -> String {
        self.0
            .iter()
            .filter(|secret| text.contains(secret.as_str()))
            .fold(text.clone(), |text, secret| text.replace(secret, MASK))
    }
}

/// Whether a text is a word of the answer itself, or a piece of its form: to hide that would spoil the answer.
fn is_ours(text: &str) -> bool {
    const WORDS: [&str; 8] =
        ["anthropic", "openrouter", "provider", "providers", "credential", "candidates", "findings", "environment"];
    WORDS.contains(&text) || text.contains("\": ") || text.contains("\":")
}

/// The words of a text that look like credentials, whatever stands around them.
fn secret_words(text: &str) -> impl Iterator<Item = Secret> + '_ {
    let words = text.split(|c: char| c.is_whitespace() || "\"'`{}[](),;".contains(c));
    // A token may have some of these inside, and an address or a model has a token between them.
    let parts = words.clone().flat_map(|word| word.split(['@', '/', ':', '?', '&', '=', '#']));
    words.chain(parts).filter(|word| looks_secret(word)).map(Secret::new)
}

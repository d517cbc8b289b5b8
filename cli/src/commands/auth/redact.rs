//! The last line of defence: no secret that the run got to see leaves it, in whatever text it turns up. An id, a reason or
//! a name in a damaged store may be a key that was put in the wrong place.

use super::facts::Facts;
use super::probes::probes;
use openclaw_lint_core::anthropic::readiness::Readiness;
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::store;
use openclaw_lint_core::report::secret::is_secret_name;

/// Shorter texts are words that turn up by chance.
const SHORTEST: usize = 8;
const MASK: &str = "••••";

/// The secrets of a run.
pub(super) struct Redactor(Vec<String>);

impl Redactor {
    /// Collects them from stores, variables, the config and what programs gave.
    pub(super) fn new(facts: &Facts, readiness: &Readiness) -> Self {
        let mut all: Vec<Secret> = probes(facts).into_iter().map(|probe| probe.secret).collect();
        for agent in &facts.agents {
            for profile in store::effective(&facts.inputs, agent).profiles.into_values() {
                all.extend(profile.secret.into_iter().chain(profile.refresh));
            }
        }
        let candidates = readiness.agents.iter().flat_map(|agent| &agent.providers).flat_map(|one| &one.candidates);
        all.extend(candidates.filter_map(|candidate| candidate.credential.clone()));
        all.extend(facts.inputs.resolved.iter().filter_map(|resolved| resolved.value.clone()));
        let variables = facts.inputs.environment.iter().flat_map(|layer| &layer.values);
        all.extend(variables.filter(|(name, _)| is_secret_name(name)).map(|(_, value)| value.clone()));
        let mut texts: Vec<String> = Vec::new();
        for secret in &all {
            // As it is, and as JSON writes it.
            let json = serde_json::Value::from(secret.expose()).to_string();
            texts.extend([secret.expose().trim().to_owned(), json.trim_matches('"').to_owned()]);
        }
        texts.retain(|text| text.len() >= SHORTEST);
        // The longest first: one may be a part of another.
        texts.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        texts.dedup();
        Self(texts)
    }

    /// The text without them.
    pub(super) fn apply(&self, text: String) -> String {
        self.0
            .iter()
            .filter(|secret| text.contains(secret.as_str()))
            .fold(text.clone(), |text, secret| text.replace(secret, MASK))
    }
}

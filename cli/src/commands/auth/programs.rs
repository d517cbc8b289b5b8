//! Secrets that a program of the user prints: SecretRefs of the source `exec`.

use openclaw_lint_core::anthropic::inputs::Inputs;
use openclaw_lint_core::anthropic::store::{self, SecretReference};
use openclaw_lint_core::document::Document;
use openclaw_lint_core::path::Segment;

/// Alias and id of every such reference that a check needs, each once.
pub(super) fn references(document: &Document, inputs: &Inputs, agents: &[String]) -> Vec<(String, String)> {
    let mut found: Vec<SecretReference> = Vec::new();
    for agent in agents {
        let profiles = store::effective(inputs, agent).profiles;
        found.extend(profiles.into_values().filter_map(|profile| profile.reference));
    }
    document.walk(|visit| {
        let place: Vec<&str> = visit
            .path
            .segments()
            .iter()
            .map(|segment| match segment {
                Segment::Key(key) => key.as_str(),
                Segment::Index(_) => "",
            })
            .collect();
        let matters = matches!(place.as_slice(), ["models", "providers", _, "apiKey"])
            || matches!(place.as_slice(), ["channels", "telegram" | "discord" | "slack", ..]);
        if matters && visit.value.as_object().is_some() {
            found.extend(SecretReference::read(&visit.value.to_json()));
        }
    });
    found.retain(|reference| reference.source == "exec" && reference.defect().is_none());
    found.sort();
    found.dedup();
    found.into_iter().map(|reference| (reference.provider, reference.id)).collect()
}

//! Malformed SecretRefs in stored profiles.

use super::rule::nothing_in_config;
use super::{Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-secretref-invalid",
    summary: "A SecretRef in a stored profile is malformed",
    explanation: "The `provider` of a SecretRef is an alias in small letters; its `id` is a variable in capital \
        letters (`env`), an absolute JSON pointer or `value` (`file`), or a name (`exec`). Others are \
        refused.",
    levels: &[(Release::new(2026, 2, 26), Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:vault\": { type: \"api_key\", provider: \"anthropic\", keyRef: { source: \"env\", provider: \"default\", id: \"anthropic-key\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        if let Some(defect) = candidate.reference.as_ref().and_then(|reference| reference.defect()) {
            let message = text!("the SecretRef of {credential} is malformed: {defect}", credential = candidate.called(), defect);
            found.push(AuthFinding::of(candidate, message).help(text!("mend it; nothing can be read through it")));
        }
    }
}

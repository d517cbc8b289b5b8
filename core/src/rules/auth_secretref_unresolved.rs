//! SecretRefs that give nothing.

use super::rule::nothing_in_config;
use super::{Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-secretref-unresolved",
    summary: "A SecretRef of a credential gives nothing",
    explanation: "The variable is not set, the file or the place in it does not exist, or no such provider is in \
        `secrets.providers`. OpenClaw lists the profile all the same, and fails when it is used. References \
        of the source `exec` are never run here.",
    levels: &[(Release::new(2026, 2, 26), Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:vault\": { type: \"api_key\", provider: \"anthropic\", keyRef: { source: \"env\", provider: \"default\", id: \"ANTHROPIC_API_KEY\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let malformed = candidate.reference.as_ref().is_none_or(|reference| reference.defect().is_some());
        if let State::Unresolved { why } = &candidate.state && !malformed {
            let message = text!("the SecretRef of {credential} {why}", credential = candidate.called(), why);
            found.push(AuthFinding::of(candidate, message).help(text!("make it give the secret, or store the secret itself")));
        }
    }
}

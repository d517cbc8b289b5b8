//! Stored credentials that are samples.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-placeholder",
    summary: "A stored credential is still a placeholder",
    explanation: "The service refuses a sample such as `sk-ant-...`. `models auth paste-api-key` takes any text, so it \
        got through. Store the real one.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"sk-ant-...\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates().filter(|(_, candidate)| candidate.state == State::Placeholder) {
        let message = text!("{credential} is still a placeholder", credential = candidate.called());
        found.push(AuthFinding::of(candidate, message).help(text!("store the real credential; the service refuses this one")));
    }
}

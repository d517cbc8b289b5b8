//! Tokens that end within a day.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::readiness::{AuthFinding, View, span};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-token-expiring",
    summary: "A stored token ends within a day",
    explanation: "From its `expires` on, OpenClaw does not use the token, and requests fail when there is no other \
        credential. Make a new one with `claude setup-token` before.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1795340000000 } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let State::Expiring { at } = candidate.state else { continue };
        let message = text!("{credential} ends in {time}", credential = candidate.called(), time = span(at.saturating_sub(view.now())));
        found.push(AuthFinding::of(candidate, message).help(text!("make a new one with `claude setup-token`, and store it")));
    }
}

//! Tokens that are over.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::store::Expires;
use crate::anthropic::readiness::{AuthFinding, View, span};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-token-expired",
    summary: "A stored token is over",
    explanation: "OpenClaw does not use a token whose `expires` has passed. A setup-token lasts about a year and \
        cannot be renewed: make a new one with `claude setup-token`, and store it.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1795000000000 } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let State::Expired { at } = candidate.state else { continue };
        if !Expires::At(at).is_in_seconds() {
            let message = text!("{credential} ended {time} ago", credential = candidate.called(), time = span(view.now().saturating_sub(at)));
            found.push(AuthFinding::of(candidate, message).help(text!("make a new one with `claude setup-token`, and store it")));
        }
    }
}

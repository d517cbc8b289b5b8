//! Logins that are over and cannot be renewed.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-oauth-no-refresh",
    summary: "A stored login is over, and nothing renews it",
    explanation: "A login is renewed with its `refresh` token. This one has none, and its `access` token is over or \
        missing: requests fail with `OAuth token refresh failed`, and OpenClaw 2026.2 finds nothing wrong in \
        `models status --check`. Log in again.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:me\": { type: \"oauth\", provider: \"anthropic\", access: \"<a setup-token>\", expires: 1795000000000 } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates().filter(|(_, candidate)| candidate.state == State::CannotRefresh) {
        let message = text!("{credential} is over and has no refresh token", credential = candidate.called());
        found.push(AuthFinding::of(candidate, message).help(text!("log in again, or use a setup-token")));
    }
}

//! Refresh tokens in more than one place.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-refresh-token-shared",
    summary: "The same refresh token is in two stores",
    explanation: "A refresh token works once: whoever uses it first gets a new one, and the other copy is dead from \
        then on. Two agents, or OpenClaw and Claude Code, then log each other out. Log in separately for \
        each, or use a setup-token.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:me\": { type: \"oauth\", provider: \"anthropic\", access: \"<a setup-token>\", refresh: \"<a refresh token>\", expires: 1795340000000 } } }, \"~/.claude/.credentials.json\": { claudeAiOauth: { refreshToken: \"<a refresh token>\" } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let others = view.refresh_tokens();
    for profile in view.store.profiles.values() {
        let Some(refresh) = &profile.refresh else { continue };
        let shared = others.iter().filter(|(origin, id, token)| token == refresh && (*origin != profile.origin || *id != profile.id));
        for (origin, id, _) in shared {
            let other = if id.is_empty() { text!("the login of Claude Code") } else { text!("{id} in {origin}", id, origin) };
            let message = text!("the refresh token of {id} is also that of {other}", id = profile.id, other);
            let finding = AuthFinding::new(message).help(text!("the first to renew it logs the other out; log in separately, or use a setup-token"));
            found.push(finding.profile(profile.id.as_str()).origin(profile.origin.as_str()));
        }
    }
}

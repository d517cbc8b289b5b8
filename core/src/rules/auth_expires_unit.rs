//! Ends of credentials in seconds.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-expires-unit",
    summary: "The `expires` of a stored profile is in seconds",
    explanation: "OpenClaw reads `expires` in milliseconds since 1970. A time in seconds lies in January 1970 for it, \
        and the token is over. Multiply it by 1000.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654 } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for profile in view.store.profiles.values().filter(|profile| profile.expires.is_in_seconds()) {
        let message = text!("`expires` of {id} is in seconds, and OpenClaw reads milliseconds", id = profile.id);
        let finding = AuthFinding::new(message).help(text!("multiply it by 1000; until then OpenClaw takes the credential for long over"));
        found.push(finding.profile(profile.id.as_str()).origin(profile.origin.as_str()));
    }
}

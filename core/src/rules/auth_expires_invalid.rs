//! Ends of credentials that are no time.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::store::Expires;
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-expires-invalid",
    summary: "The `expires` of a stored profile is no time",
    explanation: "`expires` must be a positive number of milliseconds since 1970. Releases from 2026.3.13 on do not \
        use a token with anything else there; older ones take it for one without an end. Leave it out, or \
        write a number.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 3, 13), Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: \"2027-11-22\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for profile in view.store.profiles.values().filter(|profile| profile.expires == Expires::Invalid) {
        let message = text!("`expires` of {id} is no time", id = profile.id);
        let finding = AuthFinding::new(message).help(text!("write milliseconds since 1970 as a number, or leave it out"));
        found.push(finding.profile(profile.id.as_str()).origin(profile.origin.as_str()));
    }
}

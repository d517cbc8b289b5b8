//! Usable profiles that the order leaves out.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-stored-profile-unused",
    summary: "A stored profile could be used, and the order leaves it out",
    explanation: "A stored profile is tried only when the first level that is there names it: the stored order, then \
        `auth.order`, then `auth.profiles`. This one would work and is never tried, also when all others \
        fail. Add it, or remove it from the store.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:manual\"] } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 }, \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let left_out = |why: &Rejection| matches!(why, Rejection::NotInStoredOrder | Rejection::NotInConfigOrder | Rejection::NotInConfigProfiles);
    for (_, candidate) in view.candidates() {
        if candidate.state.is_usable() && candidate.rejected.as_ref().is_some_and(left_out) {
            let message = text!("{credential} is stored and never tried", credential = candidate.called());
            let place = match candidate.rejected {
                Some(Rejection::NotInStoredOrder) => text!("the order that is stored for the agent"),
                Some(Rejection::NotInConfigOrder) => text!("`auth.order`"),
                _ => text!("`auth.profiles`"),
            };
            found.push(AuthFinding::of(candidate, message).help(text!("add it to {place}, or remove it from the store", place)));
        }
    }
}

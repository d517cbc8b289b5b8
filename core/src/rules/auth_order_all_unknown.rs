//! Orders that name no stored profile.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-order-all-unknown",
    summary: "An order of profiles names none that is stored",
    explanation: "The first order that is there wins entirely: the one stored with `models auth order set`, then \
        `auth.order` of the config. When it names no stored profile, OpenClaw has no candidate, whatever \
        else is stored; from 2026.8.1 on it says `Explicit auth order for anthropic has no usable profiles`. \
        From 2026.2.26 on, a stored order like that is ignored.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:gone\"] } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:default\"] } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for provider in view.agent.providers.iter().filter(|provider| provider.requested.is_none()) {
        let tried = provider.candidates.iter().any(|one| one.profile().is_some() && one.rejected.is_none());
        let unknown = provider.candidates.iter().any(|one| one.rejected == Some(Rejection::NotStored));
        let name = view.order_of(&provider.provider);
        let Some((place, ids)) = name.filter(|(_, ids)| !ids.is_empty() && unknown && !tried) else { continue };
        if ids.iter().all(|id| !view.store.profiles.contains_key(id)) {
            let message = text!("the order of `{provider}` in {place} names no stored profile", provider = provider.provider, place);
            found.push(AuthFinding::new(message).help(text!("name stored profiles, or remove the order")).repairs(&provider.repairs));
        }
    }
}

//! Profiles that belong to another provider in the config than in the store.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-provider-mismatch",
    summary: "Config and store give a profile to different providers",
    explanation: "A profile is tried for a provider only when both its stored `provider` and that of \
        `auth.profiles.<id>` say so. Otherwise it is passed over without a message.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:default\"] }, profiles: { \"anthropic:default\": { provider: \"openai\", mode: \"api_key\" } } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (provider, candidate) in view.candidates() {
        let (place, other) = match &candidate.rejected {
            Some(Rejection::OtherProviderInConfig { config }) => (text!("`auth.profiles`"), config),
            Some(Rejection::OtherProvider { stored }) => (text!("the store"), stored),
            _ => continue,
        };
        let message = text!("{credential} is listed for `{provider}`, and {place} gives it to `{other}`", credential = candidate.called(), provider = provider.provider, place, other);
        found.push(AuthFinding::of(candidate, message).help(text!("make both say the same provider, or take it out of the order")));
    }
}

//! Copies in the store of an agent that hide the credentials of `main`.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-agent-copy-shadows-main",
    summary: "An agent has another credential than `main` under the same id",
    explanation: "Until 2026.5.28 the credentials of `main` are copied into the store of an agent when it is first \
        used, and the copy wins from then on. A new login for `main` does not reach the agent. Remove the \
        copy from the `auth-profiles.json` of the agent if it was not meant.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 6, 1), Level::Off)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { agents: { list: [{ id: \"ops\" }] } }, \"agents/main/agent/auth-profiles.json\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } }, \"agents/ops/agent/auth-profiles.json\": { profiles: { \"anthropic:default\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\" } } } }", target: "2026.2.9" },
    good: Example { text: "{ \"openclaw.json\": { agents: { list: [{ id: \"ops\" }] } }, \"agents/main/agent/auth-profiles.json\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.2.9" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for shadow in &view.store.shadows {
        let message = text!("{id} of the agent hides another credential of `main` under the same id", id = shadow.id);
        let help = text!("if it is an old copy, remove it; the one of `main` is in {place}", place = shadow.shared);
        found.push(AuthFinding::new(message).help(help).profile(shadow.id.as_str()).origin(shadow.own.as_str()));
    }
}

//! Profiles whose kind in the config is not the stored one.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-mode-mismatch",
    summary: "The `mode` of a profile in the config is not its stored type",
    explanation: "`auth.profiles.<id>.mode` must be the `type` of the stored profile; only `oauth` is also taken for a \
        stored `token`. Otherwise the profile is passed over without a message, and OpenClaw 2026.2 finds \
        nothing wrong in `models status --check`.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"token\" } } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"openclaw.json\": { auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        if let Some(Rejection::Mode { config, stored }) = &candidate.rejected {
            let message = text!("{credential} is stored as `{stored}`, and the config says `{config}`", credential = candidate.called(), stored = stored.name(), config);
            found.push(AuthFinding::of(candidate, message).help(text!("set `mode: \"{mode}\"` in `auth.profiles`", mode = stored.name())));
        }
    }
}

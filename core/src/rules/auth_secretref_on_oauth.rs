//! SecretRefs in profiles that the config calls logins.

use super::rule::nothing_in_config;
use super::{Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-secretref-on-oauth",
    summary: "A profile with a SecretRef has the mode `oauth` in the config",
    explanation: "SecretRefs are for keys and static tokens. The gateway does not start when the config gives such a \
        profile the `mode` `oauth`. Set the mode to the type of the stored profile.",
    levels: &[(Release::new(2026, 2, 26), Level::Error)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { profiles: { \"anthropic:vault\": { provider: \"anthropic\", mode: \"oauth\" } } } }, environment: { MY_TOKEN: \"<a setup-token>\" }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:vault\": { type: \"token\", provider: \"anthropic\", tokenRef: { source: \"env\", provider: \"default\", id: \"MY_TOKEN\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let logins = view.config.profiles.iter().filter(|(_, _, mode)| mode == "oauth");
    for profile in logins.filter_map(|(id, ..)| view.store.profiles.get(id)).filter(|profile| profile.reference.is_some()) {
        let message = text!("{id} has a SecretRef, and the config gives it the mode `oauth`", id = profile.id);
        let help = text!("set `mode: \"{mode}\"` in `auth.profiles`", mode = profile.kind.name());
        found.push(AuthFinding::new(message).help(help).profile(profile.id.as_str()).origin(profile.origin.as_str()));
    }
}

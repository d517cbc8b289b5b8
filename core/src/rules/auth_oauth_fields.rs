//! Logins that hold a token in the wrong member.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-oauth-fields",
    summary: "A stored login has a `token` in place of `access`",
    explanation: "A profile of type `oauth` has `access`, `refresh` and `expires`; a `token` in it is not read. A \
        setup-token belongs in a profile of type `token`.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"oauth\", provider: \"anthropic\", token: \"<a setup-token>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for profile in view.store.profiles.values().filter(|profile| profile.token_in_login) {
        let message = text!("the login {id} has a `token`, which is not read there", id = profile.id);
        found.push(AuthFinding::new(message).help(text!("give it the type `token`")).profile(profile.id.as_str()).origin(profile.origin.as_str()));
    }
}

//! Setup-tokens whose end is not known.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::shape::CredentialKind;
use crate::anthropic::store::{Expires, Profile, ProfileType};
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-no-expiry-recorded",
    summary: "A stored setup-token has no `expires`",
    explanation: "A setup-token lasts about a year, and cannot tell for how long. Without `expires` nothing can warn \
        before its end. Store it with `--expires-in 365d`.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:manual\": { type: \"token\", provider: \"anthropic\", token: \"<a setup-token>\", expires: 1826829654894 } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let token = |profile: &&Profile| profile.secret.as_ref().is_some_and(|secret| secret.kind() == CredentialKind::Token);
    let endless = |profile: &&Profile| profile.kind == ProfileType::Token && profile.expires == Expires::Never;
    for profile in view.store.profiles.values().filter(endless).filter(token) {
        let message = text!("the end of {id} is not recorded", id = profile.id);
        let finding = AuthFinding::new(message).help(text!("paste it again with `--expires-in 365d`, so that its end can be announced"));
        found.push(finding.profile(profile.id.as_str()).origin(profile.origin.as_str()));
    }
}

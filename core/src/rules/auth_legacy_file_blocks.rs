//! Credential files of old releases that stop new ones.

use super::rule::nothing_in_config;
use super::{Example, Level, Rule, Scope};
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-legacy-file-blocks",
    summary: "An old credential file stops the providers named in it",
    explanation: "Since 2026.8.1 credentials are in a database only. While an `auth-profiles.json` or another old file \
        lies beside an empty store, requests to the providers named in it fail with \
        `AUTH_PROFILE_MIGRATION_REQUIRED`, also when a key is in the environment. `openclaw doctor --fix` \
        carries the credentials over.",
    levels: &[(Release::new(2026, 8, 1), Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/auth-profiles.json\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    if let Some(refusal) = view.refusal {
        let named = refusal.providers.as_ref().map(|names| names.join(", "));
        let message = named.map_or_else(
            || text!("an old credential file that cannot be understood stops every provider"),
            |names| text!("an old credential file stops the providers named in it: {names}", names),
        );
        let finding = AuthFinding::new(message).help(text!("run `openclaw doctor --fix`; a key in the environment does not help"));
        found.push(finding.origin(refusal.origins.join(", ")));
    }
}

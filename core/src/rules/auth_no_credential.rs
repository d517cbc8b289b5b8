//! Agents that use a provider without any credential for it.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::readiness::{BlockedReason, Verdict};
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-no-credential",
    summary: "An agent uses a provider that it has no credential for",
    explanation: "OpenClaw looks at the stored profiles of the agent and of `main`, at the variables of the provider, \
        and at `models.providers.<id>.apiKey`. When all are empty, every request fails with `No API key \
        found for provider`. Store a key or a token, or set the variable for the gateway.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { agents: { defaults: { model: \"anthropic/claude-opus-5\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ environment: { ANTHROPIC_API_KEY: \"<an API key>\" } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let empty = |verdict: &Verdict| *verdict == Verdict::Blocked { reason: BlockedReason::NoCredential };
    for provider in view.needed().filter(|provider| empty(&provider.verdict)) {
        let message = text!("there is no credential for the provider `{provider}`", provider = provider.provider);
        found.push(AuthFinding::new(message).help(text!("requests to its models fail")).repairs(&provider.repairs));
    }
}

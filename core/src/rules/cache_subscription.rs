//! A retention for models that are paid by subscription.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::{Api, AuthMode};

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-subscription",
    summary: "A setting of the prompt cache with a subscription",
    explanation: "OpenClaw's documentation says that the prompt cache is for API keys, and that it is ignored for \
        subscriptions. The program sends the same settings for a setup-token or a login as for a key, in every \
        release that was looked at; what the service makes of them there is up to it, and nothing is billed per \
        token. So the setting does no harm, and nothing promises that it helps.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"token\" } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let caching = context.caching();
    if caching.auth.mode != AuthMode::Subscription {
        return;
    }
    let mut seen = Vec::new();
    for usage in caching.usages.iter().filter(|usage| usage.effective.route.api == Api::Anthropic) {
        let Some(path) = usage.effective.winner.clone().filter(|path| !seen.contains(path)) else { continue };
        let message = text!("the prompt cache is documented for API keys only, and this is a subscription");
        let help = text!("{reason}; OpenClaw sends the setting all the same", reason = caching.auth.reason);
        findings.push(Finding::new(Anchor::Key(path.clone()), message).help(help));
        seen.push(path);
    }
}

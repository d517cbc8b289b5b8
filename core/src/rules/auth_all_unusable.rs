//! Agents whose credentials all rest.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::State;
use crate::anthropic::readiness::Verdict;
use crate::anthropic::readiness::{AuthFinding, View, span};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-all-unusable",
    summary: "Every credential for a provider rests now",
    explanation: "After failures OpenClaw leaves a profile alone for a while: minutes for ordinary ones, hours for \
        want of credit. While all profiles of a provider rest, requests fail, and a key in the environment \
        does not help. Wait, add credit, or add a second profile.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } }, usageStats: { \"anthropic:default\": { disabledUntil: 1795309200000, disabledReason: \"billing\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for provider in view.agent.providers.iter() {
        let Verdict::Cooling { until } = provider.verdict else { continue };
        let reasons = provider.candidates.iter().filter_map(|one| match &one.state {
            State::Cooling { reason, .. } | State::Disabled { reason, .. } => reason.as_deref(),
            _ => None,
        });
        let reason = reasons.take(1).map(|reason| format!(" ({reason})")).collect::<String>();
        let message = text!("every credential for `{provider}` rests now{reason}", provider = provider.provider, reason);
        found.push(AuthFinding::new(message).help(text!("the first comes back in {time}", time = span(until.saturating_sub(view.now())))).repairs(&provider.repairs));
    }
}

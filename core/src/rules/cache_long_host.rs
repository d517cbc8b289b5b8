//! An hour that does not arrive.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::Retention;
use crate::anthropic::retention::Step;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-long-host",
    summary: "`long` is set, and requests ask for five minutes",
    explanation: "Before 2026.4.29 the hour is sent only where the `baseUrl` contains `api.anthropic.com`; a proxy or a \
        gateway gets five minutes, without a word. Later releases send it to any host, except for a model whose \
        definition has `compat.supportsLongCacheRetention: false`, and for Fireworks.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ models: { providers: { anthropic: { baseUrl: \"https://proxy.example\", models: [] } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-4-6\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.2.9",
    },
    good: Example {
        text: "{ models: { providers: { anthropic: { baseUrl: \"https://proxy.example\", models: [] } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-4-6\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut seen = Vec::new();
    for usage in &context.caching().usages {
        let effective = &usage.effective;
        let lost = effective.chosen == Some(Retention::Long) && effective.retention == Retention::Short;
        let Some(path) = effective.winner.clone().filter(|path| lost && !seen.contains(path)) else { continue };
        let Some(why) = effective.reasons.iter().rfind(|reason| matches!(reason.step, Step::Host | Step::Model)) else { continue };
        let message = text!("prompts of {model} are kept for five minutes, not for an hour", model = usage.model);
        let mut finding = Finding::new(Anchor::Value(path.clone()), message).help(why.text.clone());
        if let Some(place) = &why.path {
            finding = finding.label(Anchor::Value(place.clone()), text!("because of this"));
        }
        findings.push(finding);
        seen.push(path);
    }
}

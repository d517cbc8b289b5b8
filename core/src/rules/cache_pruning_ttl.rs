//! Pruning by the age of the cache, with another age than the cache has.

use super::cache_heartbeat::SHORT_AND_LONG;
use super::duration::{Form, Unit, parse};
use super::heartbeat_every::{BOUNDED_SINCE, SUMS_SINCE};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::anthropic::{Api, AuthMode, Retention};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-pruning-ttl",
    summary: "`contextPruning.ttl` is not the lifetime of the prompt cache",
    explanation: "With `contextPruning.mode: \"cache-ttl\"` OpenClaw drops old tool results once the prompt has left the \
        cache: `ttl` should be the time for which it stays there, five minutes for `short` and an hour for `long`. \
        A shorter one rewrites prompts that are still cached, and a longer one sends old results again after the \
        cache is gone. Since 2026.9.6 requests with an API key to Anthropic itself are pruned by the service, and \
        `ttl` is not looked at. Nothing is said where `ttl` or the retention is left to OpenClaw.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example {
        text: "{ agents: { defaults: { model: \"anthropic/claude-opus-5\", contextPruning: { mode: \"cache-ttl\", ttl: \"5m\" }, models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.1",
    },
    good: Example {
        text: "{ agents: { defaults: { model: \"anthropic/claude-opus-5\", contextPruning: { mode: \"cache-ttl\", ttl: \"1h\" }, models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.1",
    },
    scope: Scope::Config,
    check,
};

/// First release that leaves pruning to the service for API keys.
const SERVICE: Release = Release::new(2026, 9, 6);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["agents", "defaults", "contextPruning", "ttl"]);
    let pruning = context.dig(&["agents", "defaults", "contextPruning"]);
    let mode = pruning.and_then(|pruning| pruning.get("mode")).and_then(known_text);
    let Some(ttl) = context.root().at(&path).and_then(known_text).filter(|_| mode.is_none_or(|mode| mode == "cache-ttl")) else { return };
    let form = Form { bare: Unit::Minutes, sums: context.target >= SUMS_SINCE, bounded: context.target >= BOUNDED_SINCE };
    let Some(length) = parse(ttl, form) else { return };
    for usage in context.caching().usages.iter().filter(|usage| usage.primary) {
        let effective = &usage.effective;
        let by_service = context.target >= SERVICE
            && context.caching().auth.mode == AuthMode::ApiKey
            && effective.route.api == Api::Anthropic
            && effective.route.is_anthropic_host();
        let Some(place) = effective.winner.clone().filter(|_| !by_service) else { continue };
        let [short, long] = SHORT_AND_LONG;
        let (kept, words) = match effective.retention {
            Retention::Short => short,
            Retention::Long => long,
            _ => continue,
        };
        let message = if length < kept {
            text!("old tool results are dropped while the prompt is still cached, for {words}", words)
        } else if length > kept {
            text!("old tool results are kept longer than the prompt is cached, {words}", words)
        } else {
            continue;
        };
        let right = if effective.retention == Retention::Long { "1h" } else { "5m" };
        findings.push(
            Finding::new(Anchor::Value(path), message)
                .help(text!("write \"{right}\", or change the retention", right))
                .label(Anchor::Value(place), text!("the retention")),
        );
        return;
    }
}

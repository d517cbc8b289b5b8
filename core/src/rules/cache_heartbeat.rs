//! Heartbeats that come after the prompt has left the cache.

use crate::report::Text;
use super::duration::{Form, Unit, parse};
use super::heartbeat_every::{BOUNDED_SINCE, SUMS_SINCE};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, agent_id, known_text};
use crate::anthropic::Retention;
use crate::path::ConfigPath;
use std::collections::HashMap;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-heartbeat",
    summary: "Heartbeats are rarer than the prompt cache lasts",
    explanation: "A heartbeat within the lifetime of the prompt cache keeps the prompt there; one that comes later pays for \
        writing it again. With `long` (an hour) an interval such as `55m` keeps it warm, `60m` and more do not. With \
        `short` (five minutes) only intervals below `5m` do, which costs more than it saves in most cases. Only pairs \
        that are both written down are reported. `short` with `30m` is what OpenClaw itself writes with an API key, and is \
        not reported; nor is `0m`, which turns heartbeats off.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ agents: { defaults: { model: { primary: \"anthropic/claude-opus-5\" }, heartbeat: { every: \"1h\" }, models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { defaults: { model: { primary: \"anthropic/claude-opus-5\" }, heartbeat: { every: \"55m\" }, models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// How long prompts are kept: in milliseconds, and in words.
pub(super) const SHORT_AND_LONG: [(f64, Text); 2] = [(300_000.0, text!("five minutes")), (3_600_000.0, text!("an hour"))];

/// Whether an interval, in milliseconds, is the one that OpenClaw itself sets beside `short`.
fn is_own_pair(every: f64) -> bool {
    (every - 1_800_000.0).abs() < 1.0
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let form = Form { bare: Unit::Minutes, sums: context.target >= SUMS_SINCE, bounded: context.target >= BOUNDED_SINCE };
    let mut seen: Vec<ConfigPath> = Vec::new();
    let mut agents: HashMap<String, ConfigPath> = HashMap::new();
    for agent in context.agents() {
        agents.entry(agent_id::normal(agent.id)).or_insert(agent.path);
    }
    for usage in context.caching().usages.iter().filter(|usage| usage.primary) {
        let effective = &usage.effective;
        let Some(place) = effective.winner.clone() else { continue };
        let own = agents.get(&usage.agent).cloned();
        // Heartbeats of the defaults may belong to one agent.
        let owner = context.dig(&["agents", "defaults", "heartbeat", "agentId"]).and_then(known_text);
        let inherits = owner.is_none_or(|owner| agent_id::normal(owner) == usage.agent);
        let defaults = inherits.then(|| ConfigPath::of(&["agents", "defaults"]));
        let every = own.into_iter().chain(defaults).map(|path| path.key("heartbeat").key("every"));
        let found = every.into_iter().find_map(|path| Some((context.root().at(&path).and_then(known_text)?, path)));
        let Some((text, path)) = found.filter(|(_, path)| !seen.contains(path)) else { continue };
        let Some(length) = parse(text, form).filter(|length| *length > 0.0) else { continue };
        let [(short, _), (long, _)] = SHORT_AND_LONG;
        let (level, message, help) = match effective.retention {
            Retention::Long if length >= long => {
                (Level::Warning, text!("the prompt leaves the cache, after an hour, before the next heartbeat"), text!("\"55m\" keeps it there"))
            }
            Retention::Short if length >= short && length < long && !is_own_pair(length) => (
                Level::Info,
                text!("the prompt leaves the cache, after five minutes, before the next heartbeat"),
                text!("with `cacheRetention: \"long\"` it would still be there; writing to the cache then costs 2x the price of input instead of 1.25x"),
            ),
            _ => continue,
        };
        findings.push(Finding::new(Anchor::Value(path.clone()), message).help(help).at_level(level).label(Anchor::Value(place), text!("the retention")));
        seen.push(path);
    }
}

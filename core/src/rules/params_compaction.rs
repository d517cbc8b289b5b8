//! Compaction by Anthropic's service where it has no effect.

use super::params::{all_params, may_cache};
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::{Api, AuthMode};
use crate::document::Value;
use crate::release::Release;
use crate::report::{Safety, Text};
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "params-compaction",
    summary: "Compaction by Anthropic's service that does not work as written",
    explanation: "`params.anthropicServerCompaction: true` leaves the compaction of long conversations to Anthropic's service, \
        since 2026.8.1, with API keys and Anthropic's own host only. `anthropicCompactThreshold` is the number of tokens from \
        which on it works; less than 50000 becomes 50000, and without `anthropicServerCompaction` it has no effect.",
    levels: &[(crate::rules::ALWAYS, Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { anthropicServerCompaction: true, anthropicCompactThreshold: 20000 } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { anthropicServerCompaction: true, anthropicCompactThreshold: 60000 } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

const SINCE: Release = Release::new(2026, 8, 1);
const LEAST: f64 = 50_000.0;
const SWITCH: &str = "anthropicServerCompaction";
const THRESHOLD: &str = "anthropicCompactThreshold";

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| may_cache(path)) {
        let (switch, threshold) = (params.get(SWITCH), params.get(THRESHOLD));
        let first = if switch.is_some() { SWITCH } else { THRESHOLD };
        if switch.is_none() && threshold.is_none() {
            continue;
        }
        if context.target < SINCE {
            let message = text!("{release} does not know `{name}`", release = context.target, name = first);
            findings.push(Finding::new(Anchor::Key(path.key(first)), message).help(text!("it came in {since}", since = SINCE)));
            continue;
        }
        if let Some(finding) = switch.filter(|value| !value.is_unknown()).and_then(|value| of_switch(context, &path, value)) {
            findings.push(finding);
        }
        let Some(number) = threshold.and_then(Value::as_f64) else { continue };
        let here = path.key(THRESHOLD);
        let set_elsewhere = context.caching().reading(&path).any(|usage| {
            usage.effective.layers.iter().any(|layer| {
                context.root().at(&layer.path.key(SWITCH)).and_then(Value::as_bool) == Some(true)
            })
        });
        if switch.and_then(Value::as_bool) != Some(true) && !set_elsewhere && context.caching().reading(&path).next().is_some() {
            let message = text!("`{threshold}` has no effect without `{switch}: true`", threshold = THRESHOLD, switch = SWITCH);
            findings.push(Finding::new(Anchor::Key(here), message).help(text!("add it, or remove the threshold")));
        } else if number > 0.0 && number < LEAST {
            findings.push(
                Finding::new(Anchor::Value(here.clone()), text!("less than 50000 tokens counts as 50000"))
                    .help(text!("write 50000 or more"))
                    .at_level(Level::Info)
                    .fix(Safety::Safe, text!("write 50000"), vec![Change::Replace(here, Json::from(50_000))]),
            );
        }
    }
}

fn of_switch(context: &Context<'_>, path: &crate::path::ConfigPath, value: &Value) -> Option<Finding> {
    let anchor = Anchor::Value(path.key(SWITCH));
    match value.as_bool() {
        None => return Some(Finding::new(anchor, text!("only `true` turns `{switch}` on", switch = SWITCH)).help(text!("write true or false"))),
        Some(false) => return None,
        Some(true) => {}
    }
    let readers: Vec<_> = context.caching().reading(path).collect();
    let info = |message: Text, help: Text| Some(Finding::new(anchor.clone(), message).help(help).at_level(Level::Info));
    let first = readers.first()?;
    if readers.iter().all(|usage| usage.effective.route.api != Api::Anthropic) {
        return info(text!("`{name}` has no effect for {model}", name = SWITCH, model = first.model), text!("it is for the provider `anthropic` only"));
    }
    if context.caching().auth.mode == AuthMode::Subscription {
        return info(text!("`{switch}` works with API keys only, and this is a subscription", switch = SWITCH), context.caching().auth.reason.clone());
    }
    if readers.iter().all(|usage| !usage.effective.route.is_anthropic_host()) {
        return info(text!("`{switch}` works with Anthropic's own host only", switch = SWITCH), text!("another `baseUrl` is set"));
    }
    None
}

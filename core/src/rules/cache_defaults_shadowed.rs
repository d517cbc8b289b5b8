//! A retention for all models that a value which OpenClaw sets by itself hides.

use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::caching::HOUR_COSTS;
use crate::anthropic::Retention;
use crate::anthropic::retention::layers::NEW_KEY;
use crate::anthropic::retention::{Place, Setting};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-defaults-shadowed",
    summary: "`agents.defaults.params.cacheRetention` has no effect on models of Anthropic",
    explanation: "Where OpenClaw takes Anthropic for paid by API key, it sets `cacheRetention: \"short\"` in memory in \
        `agents.defaults.models` for every model of Anthropic that is listed there, and for the primary one. That \
        place is more specific than `agents.defaults.params`, so that what stands there does not reach these \
        models. With a setup-token or a login nothing is set, and it does. Set the retention on the model or on \
        the agent.",
    levels: &[(Release::new(2026, 4, 5), Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } }, agents: { defaults: { \
            model: \"anthropic/claude-opus-5\", params: { cacheRetention: \"long\" } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } }, agents: { defaults: { \
            model: \"anthropic/claude-opus-5\", models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["agents", "defaults", "params", NEW_KEY]);
    let mut models: Vec<String> = Vec::new();
    let mut wanted = None;
    for usage in &context.caching().usages {
        let layers = &usage.effective.layers;
        let general = layers.iter().find(|layer| layer.place == Place::Defaults).and_then(|layer| layer.new.clone());
        let Some(Setting::Valid(value)) = general else { continue };
        let seeded = layers.iter().any(|layer| layer.seeded);
        let name = usage.model.key(context.target);
        if seeded && usage.effective.winner.is_none() && usage.effective.chosen.is_some_and(|is| is != value) && !models.contains(&name) {
            models.push(name);
            wanted = Some(value);
        }
    }
    let (Some(wanted), Some(first)) = (wanted, models.first()) else { return };
    let others = (models.len() > 1).then(|| text!(" and {count} more", count = models.len() - 1));
    let message = text!("this does not reach {first}{others}: it stays at five minutes", first, others);
    let reason = &context.caching().auth.reason;
    let help = text!("with an API key ({reason}) OpenClaw sets \"short\" on these models, which wins; set it on the model", reason);
    let places = ConfigPath::of(&["agents", "defaults", "models"]);
    let changes = models.iter().map(|name| {
        Change::Insert(places.key(name).key("params"), NEW_KEY.to_owned(), Json::from(wanted.as_str()))
    });
    let finding = Finding::new(Anchor::Key(path), message).help(help);
    // Two models that are not listed yet would bring the list along twice.
    let cost = (wanted == Retention::Long).then_some(HOUR_COSTS);
    let listed = |name: &String| context.root().at(&places.key(name)).is_some();
    let one_place = models.len() == 1 || models.iter().all(listed);
    findings.push(match one_place {
        true => finding.fix(Safety::Unsafe, text!("set it on {first}{others}{cost}", first, others, cost), changes.collect()),
        false => finding,
    });
}

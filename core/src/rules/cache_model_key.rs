//! Settings of a model under a name that the release does not look up.

use crate::report::text::in_quotes;
use super::caching::{cost, sets_cache};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::{ModelName, Names};
use crate::release::Release;
use crate::report::Safety;
use crate::roster::members;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-model-key",
    summary: "Settings of the prompt cache under a model name that is not looked up",
    explanation: "Settings of a model are looked up under exactly `provider/model`: the provider in small letters, and the \
        model by the name that OpenClaw keeps. `claude-opus-5` without a provider, `Anthropic/claude-opus-5` (before 2026.5.12) and \
        `anthropic/opus-4.6` are loaded without a word and have no effect. For a model that no agent uses by itself \
        nothing is reported: listing it makes it one that can be chosen.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { defaults: { models: { \"claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// First release that finds a provider that is written with capitals.
const CASE_IGNORED: Release = Release::new(2026, 5, 12);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, settings) in context.agent_settings() {
        let models = path.key("models");
        for entry in members(settings.get("models")) {
            let key = entry.name.as_str();
            if key.ends_with("/*") || !entry.value.get("params").is_some_and(sets_cache) {
                continue;
            }
            let Some(right) = canonical(context, key) else { continue };
            // Capitals in the name of the provider are no obstacle to newer releases.
            if right == key || (context.target >= CASE_IGNORED && right.eq_ignore_ascii_case(key)) {
                continue;
            }
            let here = models.key(key);
            let message = text!("settings of this model are looked up as {right}", right = in_quotes(&right));
            let finding = Finding::new(Anchor::Key(here.clone()), message).help(text!("under this name they have no effect"));
            findings.push(match settings.get("models").and_then(|models| models.get(&right)) {
                Some(_) => finding.label(Anchor::Key(models.key(&right)), text!("this is what counts")),
                None => finding.fix(Safety::Unsafe, text!("rename it to {name}{cost}", name = in_quotes(&right), cost = entry.value.get("params").and_then(cost)), vec![Change::Rename(here, right)]),
            });
        }
    }
}

/// The key under which the model is looked up.
fn canonical(context: &Context<'_>, key: &str) -> Option<String> {
    let name = match ModelName::parse(key, context.target) {
        Some(name) => name,
        // Without a provider: a name of Anthropic's is meant for Anthropic, whatever the release makes of it.
        None if key.to_lowercase().starts_with("claude-") => ModelName::of("anthropic", key, context.target),
        None => Names::new(context.root(), None, context.target, context.caching().auth.mode).resolve(key)?.0,
    };
    let kept = name.key(context.target);
    // The doubled form is found, too.
    (kept == key || name.to_string() != key).then_some(kept)
}

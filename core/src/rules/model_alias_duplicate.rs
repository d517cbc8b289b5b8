//! Short names that stand for two models.

use crate::report::text::in_quotes;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "model-alias-duplicate",
    summary: "Two models share an alias",
    explanation: "An `alias` is a short name by which a model is chosen. When two models of one list have the same \
        alias (case does not count), one of them can no longer be reached by it, and OpenClaw does not say \
        which.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { models: { \"openai/gpt-5\": { alias: \"big\" }, \"anthropic/claude-opus-5\": { alias: \"Big\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"openai/gpt-5\": { alias: \"gpt\" }, \"anthropic/claude-opus-5\": { alias: \"opus\" } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, settings) in context.agent_settings() {
        let path = path.key("models");
        let mut seen: Vec<(String, ConfigPath)> = Vec::new();
        let models = settings.get("models").and_then(Value::as_object);
        for entry in models.into_iter().flat_map(|models| models.iter()) {
            let Some(alias) = entry.value.get("alias").and_then(known_text) else { continue };
            let alias = alias.trim().to_lowercase();
            let here = path.key(&entry.name).key("alias");
            match seen.iter().find(|(other, _)| *other == alias) {
                _ if alias.is_empty() => {}
                None => seen.push((alias, here)),
                Some((_, first)) => findings.push(
                    Finding::new(Anchor::Value(here), text!("the alias {alias} stands for two models", alias = in_quotes(&alias)))
                        .help(text!("give each model an alias of its own"))
                        .label(Anchor::Value(first.clone()), text!("the other one")),
                ),
            }
        }
    }
}

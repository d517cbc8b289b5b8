//! Entries of a model policy that name no model.

use super::model_ref::is_pattern;
use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "model-policy-ref",
    summary: "A model policy allows something that is no model",
    explanation: "`modelPolicy.allow` lists models as `provider/model`, all models of a provider as `provider/*`, or aliases that \
        `models` defines for the same agent or in `agents.defaults`. A model without its provider, a lone `*` and a `*` \
        within a name are refused.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { modelPolicy: { allow: [\"gpt-5\"] } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { modelPolicy: { allow: [\"openai/gpt-5\"] } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let defaults = context.dig(&["agents", "defaults"]);
    if context.dig(&["agents"]).is_some_and(|agents| agents.incomplete) {
        return;
    }
    for (path, settings) in context.agent_settings() {
        let Some(allow) = settings.dig(&["modelPolicy", "allow"]).and_then(Value::as_array) else { continue };
        let mut aliases = aliases(settings);
        aliases.extend(defaults.into_iter().flat_map(self::aliases));
        for (index, value) in allow.iter().enumerate() {
            let Some(text) = known_text(value) else { continue };
            if !is_pattern(text) && !aliases.contains(&text.trim().to_lowercase()) {
                findings.push(finding(&path.key("modelPolicy").key("allow").index(index), value));
            }
        }
    }
}

/// The aliases that some settings define, in small letters.
fn aliases(settings: &Value) -> Vec<String> {
    let models = settings.get("models").and_then(Value::as_object);
    models
        .into_iter()
        .flat_map(|models| models.iter())
        .filter_map(|entry| entry.value.get("alias").and_then(Value::as_str))
        .map(|alias| alias.trim().to_lowercase())
        .filter(|alias| !alias.is_empty())
        .collect()
}

fn finding(path: &ConfigPath, value: &Value) -> Finding {
    let message = text!("{value} names no model", value = describe(path, value));
    Finding::new(Anchor::Value(path.clone()), message)
        .help(text!("write `provider/model`, `provider/*`, or an alias that `models` defines"))
}

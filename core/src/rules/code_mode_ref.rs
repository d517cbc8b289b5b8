//! Code mode for something that is not one model.

use super::model_ref::is_exact;
use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "code-mode-ref",
    summary: "Code mode is set for something that is not one model",
    explanation: "`codeMode` in `models` is a property of one model, so its key has to be `provider/model` in full. For patterns such \
        as `openai/*` and for names without a provider the release refuses it, even when it is `false`.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { models: { \"openai/*\": { codeMode: true } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"openai/gpt-5\": { codeMode: true } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, settings) in context.agent_settings() {
        let models = settings.get("models").and_then(Value::as_object);
        for entry in models.into_iter().flat_map(|models| models.iter()) {
            let set = entry.value.get("codeMode").and_then(Value::as_bool).is_some();
            if set && !is_exact(&entry.name) {
                let path = path.key("models").key(&entry.name).key("codeMode");
                let message = text!("code mode cannot be set for {value}", value = quoted(&entry.name));
                findings.push(Finding::new(Anchor::Key(path), message).help(text!("set it for models named as `provider/model`")));
            }
        }
    }
}

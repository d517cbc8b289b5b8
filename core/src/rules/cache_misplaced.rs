//! Settings of the prompt cache where no release looks for them.

use super::caching::cost;
use super::params::all_params;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::params::may_cache;
use crate::anthropic::ModelName;
use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::{Safety, Text};
use crate::roster::members;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-misplaced",
    summary: "A setting of the prompt cache in a place where it has no effect",
    explanation: "`cacheRetention` and `cacheControlTtl` belong into `params`: that of a model in \
        `agents.defaults.models`, or (in newer releases) that of an agent or of `agents.defaults`. Directly in an \
        agent, in `agents.defaults`, in an entry of `models` or in a provider they are unknown keys, and the file is \
        refused. `models.providers.*.params` and the `params` of a provider's models take anything in newer \
        releases, but nothing of it reaches the prompt cache.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example {
        text: "{ models: { providers: { anthropic: { baseUrl: \"https://api.anthropic.com\", models: [], params: { cacheRetention: \"long\" } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

const WHERE: Text = text!("it belongs into `agents.defaults.models[\"provider/model\"].params`");

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, holder) in holders(context) {
        for name in [NEW_KEY, OLD_KEY] {
            let Some(value) = holder.get(name) else { continue };
            let from = path.key(name);
            let message = text!("`{name}` has no effect outside `params`", name);
            let mut finding = Finding::new(Anchor::Key(from.clone()), message).help(WHERE);
            let to = path.key("params").key(name);
            let here = may_cache(&path) && !value.is_unknown() && context.root().at(&to).is_none();
            if here && (context.atlas.at(&path.key("params")).is_some() || holder.get("params").is_some()) {
                let title = text!("move it to `{to}`{cost}", to, cost = cost(holder));
                finding = finding.fix(Safety::Unsafe, title, vec![Change::Move(from, to)]);
            }
            findings.push(finding);
        }
    }
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| !may_cache(path)) {
        for name in [NEW_KEY, OLD_KEY].into_iter().filter(|name| params.get(name).is_some()) {
            let from = path.key(name);
            let message = text!("`{name}` has no effect in the `params` of a provider", name);
            let finding = Finding::new(Anchor::Key(from.clone()), message).help(WHERE);
            findings.push(match target(context, &path) {
                Some(to) if context.root().at(&to.key(name)).is_none() => {
                    let title = text!("move it to `{to}`{cost}", to, cost = cost(params));
                    finding.fix(Safety::Unsafe, title, vec![Change::Move(from, to.key(name))])
                }
                _ => finding,
            });
        }
    }
}

/// Objects that have a `params`, or look as if they had.
fn holders<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let mut all = Vec::new();
    for (path, settings) in context.agent_settings() {
        let models = path.key("models");
        all.extend(members(settings.get("models")).map(|entry| (models.key(&entry.name), &entry.value)));
        all.push((path, settings));
    }
    let providers = ConfigPath::of(&["models", "providers"]);
    for entry in members(context.dig(&["models", "providers"])) {
        let path = providers.key(&entry.name);
        let models = entry.value.get("models").and_then(Value::as_array).unwrap_or_default();
        all.extend(models.iter().enumerate().map(|(index, model)| (path.key("models").index(index), model)));
        all.push((path, &entry.value));
    }
    all
}

/// Where the settings of a provider's model belong; none for those of a whole provider.
fn target(context: &Context<'_>, params: &ConfigPath) -> Option<ConfigPath> {
    let model = params.parent()?;
    let id = context.root().at(&model)?.get("id").and_then(super::known_text)?;
    let provider = model.parent()?.parent()?;
    let name = ModelName::of(provider.last_key()?, id, context.target);
    Some(ConfigPath::of(&["agents", "defaults", "models"]).key(name.key(context.target)).key("params"))
}

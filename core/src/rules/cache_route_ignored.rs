//! A retention for a model whose route does not heed it.

use super::caching::sets_cache;
use super::params::{all_params, may_cache};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::Api;
use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::anthropic::retention::{Place, Step};

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-route-ignored",
    summary: "A setting of the prompt cache for a model that does not heed it",
    explanation: "`cacheRetention` is heeded for the provider `anthropic`, and, depending on the release, for Claude on \
        Vertex AI and Amazon Bedrock, for other providers with Anthropic's protocol, for Claude over OpenRouter, for \
        Gemini and for OpenAI. Elsewhere it does nothing; providers cache as they do. A program such as the one of \
        Claude Code that does the work in place of OpenClaw caches by itself.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { models: { \"mistral/mistral-large-latest\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, params)| may_cache(path) && sets_cache(params)) {
        // What is said for all models is not meant for each of them.
        let one_model = |place: Place| matches!(place, Place::DefaultsModel | Place::AgentModel);
        let mut readers = context.caching().reading(&path).filter(|usage| {
            usage.effective.layers.iter().any(|layer| layer.path == path && one_model(layer.place))
        });
        let Some(usage) = readers.next() else { continue };
        let (support, route) = (usage.effective.support, &usage.effective.route);
        let name = if params.get(NEW_KEY).is_some() { NEW_KEY } else { OLD_KEY };
        let heeded = if name == NEW_KEY { support.heeds() } else { support.heeds_old_key() };
        // The oldest release is told about by rules of their own.
        if heeded || route.incomplete || (route.api == Api::Anthropic && !support.heeds()) {
            continue;
        }
        let message = text!("`{name}` has no effect for {model}", name, model = usage.model);
        let reason = usage.effective.reasons.iter().find(|reason| reason.step == Step::Route);
        let help = reason.map(|reason| reason.text.clone()).unwrap_or_default();
        findings.push(Finding::new(Anchor::Key(path.key(name)), message).help(help));
    }
}

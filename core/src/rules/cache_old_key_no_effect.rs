//! The old key where a value that OpenClaw sets by itself wins.

use crate::report::text::in_quotes;
use super::params::all_params;
use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::Retention;
use crate::anthropic::retention::Setting;
use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-old-key-no-effect",
    summary: "`cacheControlTtl` has no effect",
    explanation: "Where OpenClaw takes Anthropic for paid by API key, it sets `cacheRetention: \"short\"` in memory for the \
        models of Anthropic that are listed or used first. It does not look at `cacheControlTtl` for that, and a \
        valid `cacheRetention` beats the old key wherever that stands: an hour that was asked for in the old way \
        lasts five minutes. With a setup-token or a login nothing is set, and the old key works. 2026.1.30, \
        which had this key only, hands it on to a library that does not read it.",
    levels: &[(Release::new(2026, 1, 30), Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-5\": { params: { cacheControlTtl: \"1h\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } }, agents: { defaults: { models: \
            { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context) {
        if params.get(OLD_KEY).is_none() || params.get(NEW_KEY).is_some() {
            continue;
        }
        let Some(usage) = context.caching().reading(&path).next() else { continue };
        let layers = &usage.effective.layers;
        let Some(layer) = layers.iter().find(|layer| layer.path == path) else { continue };
        let Some(Setting::Valid(wanted)) = layer.old else { continue };
        let anchor = Anchor::Key(path.key(OLD_KEY));
        let seeded = layers.iter().any(|layer| layer.seeded) && usage.effective.chosen == Some(Retention::Short);
        let agent = &usage.agent;
        let model = usage.model.to_string();
        if context.target < crate::anthropic::retention::layers::NEW_KEY_SINCE {
            let message = text!("`cacheControlTtl` has no effect in this release");
            findings.push(Finding::new(anchor, message).help(text!("it is handed on and not read; prompts are kept for five minutes")));
        } else if seeded && usage.effective.winner.is_none() && usage.effective.support.heeds_old_key() {
            let message = match wanted {
                Retention::Long => text!("the hour has no effect for {model} of the agent {agent}: prompts are kept for five minutes", model, agent = in_quotes(agent)),
                _ => text!("this has no effect for {model} of the agent {agent}; the same is set by OpenClaw itself", model, agent = in_quotes(agent)),
            };
            let help = text!("with an API key ({reason}) OpenClaw sets `cacheRetention: \"short\"` there, which wins; write `cacheRetention`", reason = context.caching().auth.reason);
            findings.push(Finding::new(anchor, message).help(help));
        }
    }
}

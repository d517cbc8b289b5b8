//! Models of providers that do not exist.

use super::{ALWAYS, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::sees;
use super::model_places::model_refs;
use super::plugin_ids::Plugins;
use super::provider_custom_incomplete::{KNOWN, NAMES, is_ever_known, is_known};
use crate::report::secret::{looks_secret, quoted};
use crate::schema::similar::closest;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "model-ref-unknown",
    summary: "A model of a provider that is neither built in nor defined",
    explanation: "The part of a model reference before the first slash names its provider, which must be one that \
        OpenClaw brings along, one of `models.providers`, or one that a plugin adds. No release refuses an \
        unknown one; the model cannot be used, and a fallback takes its place without a word. Only the \
        provider is checked, not the model, and nothing is said where plugins may add providers.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { model: \"gemini/gemini-3-pro\" } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { model: \"google/gemini-3-pro\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let plugins = Plugins::of(context);
    if plugins.may_hold_others() || !sees(context, &["models", "providers"]) {
        return;
    }
    let own = context.dig(&["models", "providers"]).and_then(Value::as_object);
    let own: Vec<String> = own.into_iter().flat_map(|own| own.iter()).map(|entry| entry.name.trim().to_lowercase()).collect();
    let backends = context.dig(&["agents", "defaults", "cliBackends"]).and_then(Value::as_object);
    for (anchor, written) in model_refs(context) {
        let Some((provider, _)) = written.trim().split_once('/') else { continue };
        let id = provider.trim().to_lowercase();
        let plugin = plugins.is_installed(&id) || (plugins.is_named(&id) && !plugins.is_bundled(&id));
        let known = own.contains(&id) || is_known(&id, context.target) || (!context.since(2026, 8, 1) && is_ever_known(&id));
        if id.is_empty() || id == "*" || known || plugin || backends.is_some_and(|own| own.get(&id).is_some()) || looks_secret(&id) {
            continue;
        }
        let names: Vec<&str> = own.iter().map(String::as_str).chain(KNOWN).collect();
        let other = NAMES.iter().find(|(name, right)| *name == id && is_known(right, context.target)).map(|(_, right)| (*right).to_owned());
        let help = match other.or_else(|| closest(&id, &names).into_iter().next()) {
            Some(near) => text!("did you mean `{near}/`? else define the provider in `models.providers`", near),
            None => text!("define it in `models.providers`, or use a model of a provider that is built in"),
        };
        findings.push(Finding::new(anchor.clone(), text!("no model provider is called {value}", value = quoted(provider.trim()))).help(help));
    }
}

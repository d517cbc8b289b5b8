//! Fast mode where it has no effect.

use super::params::{all_params, may_cache};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::anthropic::{Api, AuthMode};
use crate::document::ValueKind;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "params-fast-mode",
    summary: "Fast mode without an effect on models of Anthropic",
    explanation: "`params.fastMode` (or `fast_mode`) is a boolean or `auto`. For models of Anthropic it is read since \
        2026.3.13, works with API keys and with Anthropic's own host only, and becomes a service tier; since 2026.8.1 models \
        that have a fast mode of their own get that, at twice the price. A valid `serviceTier` beside it wins.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { fastMode: true, serviceTier: \"auto\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { fastMode: true } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// First release that reads it.
const SINCE: Release = Release::new(2026, 3, 13);
/// First release in which a service tier counts.
const TIER: Release = Release::new(2026, 3, 31);
/// Words that count as a switch.
const WORDS: [&str; 16] = [
    "auto", "automatic", "on", "off", "true", "false", "yes", "no", "1", "0", "enable", "enabled", "disable", "disabled",
    "fast", "normal",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| may_cache(path)) {
        let Some(name) = ["fastMode", "fast_mode"].into_iter().find(|name| params.get(name).is_some()) else { continue };
        let Some(value) = params.get(name).filter(|value| !value.is_unknown()) else { continue };
        let readers: Vec<_> = context.caching().reading(&path).collect();
        if readers.is_empty() || readers.iter().any(|usage| usage.effective.route.api != Api::Anthropic) {
            continue;
        }
        let here = path.key(name);
        let anchor = Anchor::Value(here.clone());
        let readable = match &value.kind {
            ValueKind::Bool(_) => true,
            ValueKind::String(text) if text.has_unknown() => true,
            ValueKind::String(text) => WORDS.contains(&text.as_str().to_lowercase().as_str()),
            _ => false,
        };
        let tier = ["serviceTier", "service_tier"].iter().find_map(|name| params.get(name)).and_then(known_text);
        let tier = tier.filter(|tier| matches!(tier.trim().to_lowercase().as_str(), "auto" | "standard_only"));
        let on = value.as_bool() != Some(false);
        let finding = if !readable {
            Finding::new(anchor, text!("{value} is no fast mode", value = describe(&here, value))).help(text!("write true, false or \"auto\""))
        } else if context.target < SINCE {
            Finding::new(anchor, text!("{release} does not know `{name}`", release = context.target, name)).help(text!("it came in {since}", since = SINCE))
        } else if tier.is_some() && context.target >= TIER {
            Finding::new(anchor, text!("the service tier beside it wins over fast mode")).help(text!("remove one of them"))
        } else if on && context.caching().auth.mode == AuthMode::Subscription {
            Finding::new(anchor, text!("fast mode is for API keys only, and this is a subscription"))
                .help(context.caching().auth.reason.clone())
                .at_level(Level::Info)
        } else if on && !readers[0].effective.route.is_anthropic_host() {
            Finding::new(anchor, text!("fast mode is for Anthropic's own host only")).help(text!("another `baseUrl` is set")).at_level(Level::Info)
        } else {
            continue;
        };
        findings.push(finding);
    }
}

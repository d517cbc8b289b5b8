//! Service tiers of Anthropic that have no effect.

use super::params::{all_params, may_cache};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::anthropic::{Api, AuthMode};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "params-service-tier",
    summary: "A service tier that Anthropic's models do not get",
    explanation: "For models of Anthropic `params.serviceTier` (or `service_tier`) is `auto` or `standard_only`; other values are \
        ignored, with a line in the log. The tier is sent with API keys only, to Anthropic's own host only, and since \
        2026.9.6 not for Opus 5 and Sonnet 5, which have none. It is read since 2026.3.31. `serviceTier` wins over `service_tier`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-4-8\": { params: { serviceTier: \"priority\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-4-8\": { params: { serviceTier: \"auto\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// First release that reads it.
const SINCE: Release = Release::new(2026, 3, 31);
/// First release that leaves the newest models out.
const NO_TIER: Release = Release::new(2026, 9, 6);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| may_cache(path)) {
        let Some(name) = ["serviceTier", "service_tier"].into_iter().find(|name| params.get(name).is_some()) else { continue };
        let Some(text) = params.get(name).and_then(known_text) else { continue };
        // For models of other makers other values count.
        let readers: Vec<_> = context.caching().reading(&path).collect();
        if readers.is_empty() || readers.iter().any(|usage| usage.effective.route.api != Api::Anthropic) {
            continue;
        }
        let anchor = Anchor::Value(path.key(name));
        let known = matches!(text.trim().to_lowercase().as_str(), "auto" | "standard_only");
        let route = &readers[0].effective.route;
        let newest = |model: &str| model.starts_with("claude-opus-5") || model.starts_with("claude-sonnet-5");
        let finding = if context.target < SINCE {
            Finding::new(anchor, text!("{release} does not read `{name}` for models of Anthropic", release = context.target, name))
                .help(text!("it came in {since}", since = SINCE))
        } else if !known {
            Finding::new(anchor, text!("this is no service tier of Anthropic")).help(text!("write \"auto\" or \"standard_only\"; anything else is ignored"))
        } else if context.target >= NO_TIER && readers.iter().all(|usage| newest(&usage.model.model)) {
            Finding::new(anchor, text!("{model} has no service tiers", model = readers[0].model)).help(text!("it is not sent")).at_level(Level::Info)
        } else if context.caching().auth.mode == AuthMode::Subscription {
            Finding::new(anchor, text!("the service tier is sent with API keys only, and this is a subscription"))
                .help(context.caching().auth.reason.clone())
                .at_level(Level::Info)
        } else if !route.is_anthropic_host() {
            Finding::new(anchor, text!("the service tier is sent to Anthropic's own host only")).help(text!("another `baseUrl` is set")).at_level(Level::Info)
        } else {
            continue;
        };
        findings.push(finding);
    }
}

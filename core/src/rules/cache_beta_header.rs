//! A custom `anthropic-beta` header beside an hour of prompt cache.

use super::anthropic_headers::beta_headers;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::anthropic::Retention;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-beta-header",
    summary: "`cacheRetention: \"long\"` with a custom `anthropic-beta` header",
    explanation: "A custom `anthropic-beta` header takes the place of the list that OpenClaw sends. OpenClaw's \
        documentation says that the hour needs the flag `extended-cache-ttl-2025-04-11`, and that OpenClaw adds it; no \
        release that was looked at contains or sends it, and the vendor has said since that it is no longer needed. \
        If the hour does not arrive, add the flag. Since 2026.2.17 `params.anthropicBeta` adds flags without losing \
        the others.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example {
        text: "{ models: { providers: { anthropic: { baseUrl: \"https://api.anthropic.com\", models: [], headers: { \"anthropic-beta\": \"some-flag\" } } } }, \
            agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\", anthropicBeta: [\"some-flag\"] } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

const FLAG: &str = "extended-cache-ttl-2025-04-11";
/// First release with `params.anthropicBeta`.
const PARAM: Release = Release::new(2026, 2, 17);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, flags) in beta_headers(context) {
        if flags.iter().any(|flag| flag == FLAG) {
            continue;
        }
        let concerned = context.caching().usages.iter().find(|usage| {
            let route = &usage.effective.route;
            let holder = path.parent().and_then(|headers| headers.parent());
            usage.effective.retention == Retention::Long
                && holder.is_some_and(|holder| route.provider.as_ref() == Some(&holder) || route.definition.as_ref() == Some(&holder))
        });
        let Some(usage) = concerned else { continue };
        let message = text!("this replaces the flags that OpenClaw sends, and {model} is to be cached for an hour", model = usage.model);
        let better = (context.target >= PARAM).then(|| text!("; `params.anthropicBeta` adds flags instead"));
        let help = text!("the documentation asks for `{flag}` with an hour (no release sends it): if the hour does not arrive, add it{better}", flag = FLAG, better);
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}

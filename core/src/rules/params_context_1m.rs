//! The retired flag for a context of a million tokens.

use super::anthropic_headers::beta_headers;
use super::params::{all_params, may_cache};
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::release::Release;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "params-context-1m",
    summary: "The flag for a context of a million tokens is retired",
    explanation: "`params.context1m` and the flag `context-1m-2025-08-07` asked for a context of a million tokens while that was \
        on trial. Since 2026.5.28 OpenClaw no longer sends the flag, and takes it out of `params.anthropicBeta`: models that have \
        the large context have it without. In a custom `anthropic-beta` header the flag is sent as it stands, and \
        the service may refuse it.",
    levels: &[(Release::new(2026, 5, 28), Level::Info)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { context1m: true } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: {} } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const FLAG: &str = "context-1m-2025-08-07";

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| may_cache(path)) {
        if params.get("context1m").and_then(Value::as_bool) == Some(true) {
            let here = path.key("context1m");
            let finding = Finding::new(Anchor::Key(here.clone()), text!("`context1m` has no effect in this release")).help(text!("remove it"));
            findings.push(finding.fix(Safety::Unsafe, text!("remove `context1m`"), vec![Change::Remove(here)]));
        }
        let Some(betas) = params.get("anthropicBeta") else { continue };
        let here = path.key("anthropicBeta");
        let has = |value: &Value| known_text(value).is_some_and(|text| text.split(',').any(|flag| flag.trim() == FLAG));
        let places = betas.as_array().unwrap_or_default().iter().enumerate().filter(|(_, item)| has(item)).map(|(index, _)| here.index(index));
        let whole = has(betas).then(|| here.clone());
        for place in whole.into_iter().chain(places.collect::<Vec<_>>()) {
            let message = text!("the flag `{flag}` is retired; OpenClaw leaves it out", flag = FLAG);
            findings.push(Finding::new(Anchor::Value(place), message).help(text!("remove it")));
        }
    }
    for (path, flags) in beta_headers(context) {
        if flags.iter().any(|flag| flag == FLAG) {
            let message = text!("the flag `{flag}` is retired, and is still sent", flag = FLAG);
            findings.push(Finding::new(Anchor::Value(path), message).help(text!("take it out of the header")));
        }
    }
}

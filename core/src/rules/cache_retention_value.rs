//! Lifetimes of the prompt cache that no release knows.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::caching::HOUR_COSTS;
use super::params::all_params;
use crate::release::Release;
use crate::document::Value;
use crate::report::Safety;
use serde_json::Value as Json;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-retention-value",
    summary: "`cacheRetention` is not `none`, `short` or `long`",
    explanation: "`params.cacheRetention` says how long the provider keeps the prompt in its cache: `none`, `short` \
        (five minutes) or `long` (an hour). `params` is not checked when the file is loaded; a value that is \
        none of the three, in small letters, is ignored, and the default holds: five minutes for Anthropic. \
        Since 2026.8.1 the gateway logs a warning at run time.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 3), Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"1h\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context) {
        let Some(value) = params.get("cacheRetention").filter(|value| !value.is_unknown()) else { continue };
        let text = value.as_text();
        if text.is_some_and(|text| text.has_unknown() || matches!(text.as_str(), "none" | "short" | "long")) {
            continue;
        }
        let path = path.key("cacheRetention");
        let message = text!("{value} is no retention of the prompt cache", value = describe(&path, value));
        let finding = Finding::new(Anchor::Value(path.clone()), message);
        findings.push(match meant(value) {
            Some(word) => finding
                .help(text!("did you mean \"{value}\"?", value = word))
                .fix(Safety::Unsafe, text!("write \"{word}\"{cost}", word, cost = (word == "long").then_some(HOUR_COSTS)), vec![Change::Replace(path, Json::from(word))]),
            None => finding.help(text!("use \"none\", \"short\" (five minutes) or \"long\" (an hour)")),
        });
    }
}

/// The value that somebody may have had in mind.
fn meant(value: &Value) -> Option<&'static str> {
    if let Some(flag) = value.as_bool() {
        return Some(if flag { "long" } else { "none" });
    }
    Some(match value.as_str()?.trim().to_lowercase().as_str() {
        "none" | "off" | "false" | "no" | "never" | "disabled" | "0" => "none",
        "short" | "5m" | "5min" | "300" | "300s" | "default" | "standard" | "ephemeral" | "auto" => "short",
        "long" | "1h" | "1hr" | "1hour" | "60m" | "60min" | "3600" | "3600s" | "extended" | "true" => "long",
        _ => return None,
    })
}

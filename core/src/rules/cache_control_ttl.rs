//! The old key for the lifetime of the prompt cache.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::params::all_params;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-control-ttl",
    summary: "`cacheControlTtl` was replaced by `cacheRetention`",
    explanation: "`params.cacheControlTtl` is the old name of `params.cacheRetention`, which came in 2026.2.1: `5m` \
        became `short` and `1h` became `long`. No release reports the old key. It is still read, but only \
        where no valid `cacheRetention` holds; with an API key for Anthropic, OpenClaw sets that one to \
        `short` by itself, and an hour written in the old way has no effect. Write the new key; with an API \
        key that may turn the hour back on.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 1), Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheControlTtl: \"1h\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context) {
        let Some(value) = params.get("cacheControlTtl") else { continue };
        let finding = Finding::new(Anchor::Key(path.key("cacheControlTtl")), "`cacheControlTtl` is the old name of `cacheRetention`");
        let valid = params.get("cacheRetention").and_then(known_text).is_some_and(|text| matches!(text, "none" | "short" | "long"));
        findings.push(match known_text(value) {
            _ if valid => finding.help("`cacheRetention` beside it wins; remove the old key"),
            Some("5m") => finding.help("write `cacheRetention: \"short\"` instead"),
            Some("1h") => finding.help("write `cacheRetention: \"long\"` instead; prompts may then be kept for an hour again"),
            _ => finding.help("only \"5m\" and \"1h\" were ever read here; write `cacheRetention` with \"none\", \"short\" or \"long\""),
        });
    }
}

//! The old key for the lifetime of the prompt cache.

use super::caching::Usage;
use super::params::{all_params, may_cache};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::anthropic::Retention;
use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{Safety, Text};
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-control-ttl",
    summary: "`cacheControlTtl` was replaced by `cacheRetention`",
    explanation: "`params.cacheControlTtl` is the old name of `params.cacheRetention`, which came in 2026.2.3: `5m` \
        became `short` and `1h` became `long`. No release reports the old key. It is still read, but only \
        where no valid `cacheRetention` holds; with an API key for Anthropic, OpenClaw sets that one to \
        `short` by itself, and an hour written in the old way has no effect. Write the new key. With an API \
        key the hour really begins then, and so does its price: what is written to the cache costs twice the \
        price of input instead of one and a quarter times.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 3), Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheControlTtl: \"1h\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const HOUR: Text = text!("; with an API key the old key had no effect: the hour, and its price for writing (2x input instead of 1.25x), \
    really begin then");

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context) {
        let Some(value) = params.get(OLD_KEY).filter(|value| !value.is_unknown()) else { continue };
        let key = path.key(OLD_KEY);
        let finding = Finding::new(Anchor::Key(key.clone()), text!("`cacheControlTtl` is the old name of `cacheRetention`"));
        findings.push(advice(context, finding, &path, params, value));
    }
}

fn advice(context: &Context<'_>, finding: Finding, path: &ConfigPath, params: &Value, value: &Value) -> Finding {
    let key = path.key(OLD_KEY);
    let remove = || vec![Change::Remove(key.clone())];
    match (params.get(NEW_KEY), params.get(NEW_KEY).and_then(known_text).and_then(Retention::parse)) {
        (Some(_), Some(_)) if context.caching().reading(path).any(|usage| usage.effective.winner.as_ref() == Some(&key)) => {
            return finding.help(text!("a more specific place sets `cacheRetention` to a value that is ignored, so that this one holds; write one valid `cacheRetention`"));
        }
        (Some(_), Some(_)) => {
            return finding
                .help(text!("`cacheRetention` beside it wins; remove the old key"))
                .fix(Safety::Safe, text!("remove `cacheControlTtl`, which `cacheRetention` beside it replaces"), remove());
        }
        (Some(_), None) => return finding.help(text!("the value of `cacheRetention` beside it is ignored, so that this one holds; write one valid `cacheRetention`")),
        (None, _) => {}
    }
    let Some(meant) = known_text(value).and_then(Retention::parse_old) else {
        return finding.help(text!("only \"5m\" and \"1h\" were ever read here; write `cacheRetention` with \"none\", \"short\" or \"long\""));
    };
    if !may_cache(path) {
        return finding.help(text!("no release reads it here; remove it, and set `cacheRetention` in `agents.defaults.models[…].params`"));
    }
    let word = meant.as_str();
    let hour = (meant == Retention::Long).then_some(HOUR);
    let mut readers = context.caching().reading(path).peekable();
    let heeded = |usage: &Usage| usage.effective.support.heeds_old_key();
    let (mut all, mut any_general) = (true, false);
    let named = readers.peek().is_some();
    for usage in readers {
        all &= heeded(usage);
        // A place that wins over this one now would lose against the new key.
        any_general |= usage.effective.layers.iter().any(|layer| layer.path != *path && layer.new.is_some() && !layer.seeded);
    }
    let family = path.segments().iter().any(|step| matches!(step, crate::path::Segment::Key(key) if key.starts_with("anthropic/") || key.starts_with("anthropic-vertex/")));
    // An agent whose models are not all known may use one for which the new key would switch something on.
    let one_model = path.segments().iter().any(|step| matches!(step, crate::path::Segment::Key(key) if key == "models"));
    let known = one_model || !context.caching().incomplete;
    let safe = if named { all && !any_general && known } else { family };
    let changes = vec![Change::Rename(key.clone(), NEW_KEY.to_owned()), Change::Replace(key, Json::from(word))];
    let title = text!("write `cacheRetention: \"{word}\"`{hour}", word, hour);
    let help = match (safe, any_general) {
        (true, _) => text!("write `cacheRetention: \"{word}\"` instead{hour}", word, hour),
        (false, true) => text!("write `cacheRetention: \"{word}\"` instead; it then takes part in the choice between this place and the others that set `cacheRetention`{hour}", word, hour),
        (false, false) if !known => text!("not every model that this is for is known here: remove it, or write `cacheRetention: \"{word}\"`{hour}", word, hour),
        (false, false) => text!("not every model that this is for heeds the old key: remove it, or write `cacheRetention: \"{word}\"`, which would switch something on there", word),
    };
    finding.help(help).fix(if safe { Safety::Safe } else { Safety::Unsafe }, title, changes)
}

//! Both keys for the prompt cache, with different meanings.

use super::params::{all_params, may_cache};
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::anthropic::Retention;
use crate::anthropic::retention::layers::{NEW_KEY, NEW_KEY_SINCE, OLD_KEY};
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-conflict",
    summary: "`cacheRetention` and `cacheControlTtl` contradict each other",
    explanation: "A valid `cacheRetention` wins over `cacheControlTtl`, the key of old, wherever that stands. Two keys \
        that mean different times are a sign that somebody changed one and forgot the other.",
    levels: &[(NEW_KEY_SINCE, Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example {
        text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"short\", cacheControlTtl: \"1h\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example { text: "{ agents: { defaults: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"short\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, params) in all_params(context).into_iter().filter(|(path, _)| may_cache(path)) {
        let new = params.get(NEW_KEY).and_then(known_text).and_then(Retention::parse);
        let old = params.get(OLD_KEY).and_then(known_text).and_then(Retention::parse_old);
        let (Some(new), Some(old)) = (new, old) else { continue };
        if new == old {
            continue;
        }
        let key = path.key(OLD_KEY);
        // A value that the release ignores, at a more specific place, lets the old key hold all the same.
        if context.caching().reading(&path).any(|usage| usage.effective.winner.as_ref() == Some(&key)) {
            continue;
        }
        let message = text!("`cacheControlTtl` means \"{old}\", `cacheRetention` says \"{new}\"", old = old.as_str(), new = new.as_str());
        findings.push(
            Finding::new(Anchor::Key(key.clone()), message)
                .help(text!("`cacheRetention` wins; remove the old key, or change the new one if the old is what you want"))
                .label(Anchor::Value(path.key(NEW_KEY)), text!("this holds"))
                .fix(Safety::Safe, text!("remove `cacheControlTtl`, which has no effect"), vec![Change::Remove(key)]),
        );
    }
}

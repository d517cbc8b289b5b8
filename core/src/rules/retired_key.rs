//! Keys that older releases knew and nothing replaces.

use crate::report::text::in_quotes;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::report::Safety;
use crate::schema::reason::Reason;

/// See the module.
pub const RULE: Rule = Rule {
    id: "retired-key",
    summary: "A key that this release no longer knows",
    explanation: "The key was part of the config once and is gone, with nothing in its place. OpenClaw refuses the file until \
        it is removed. Most of these tuned something that has a fixed value now, or recorded something that is \
        kept elsewhere.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ meta: { lastTouchedAt: \"2026-02-09T10:00:00Z\" } }", target: "2026.9.6" },
    good: Example { text: "{ meta: { lastTouchedVersion: \"2026.9.6\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for unknown in context.unknown_keys() {
        let Reason::Retired { until } = &unknown.reason else { continue };
        let message = text!("the key {key} is retired", key = in_quotes(&unknown.name));
        let took = until.map_or_else(|| text!("no known release takes it any more"), |until| text!("{until} is the last known release that takes it", until));
        let help = migrate::with_decision(&unknown.pattern, text!("{when}, and nothing took its place: remove it", when = took));
        let plan = migrate::drop(context, &unknown.path);
        findings.push(Finding::new(Anchor::Key(unknown.path.clone()), message).help(help).plan(plan));
    }
}

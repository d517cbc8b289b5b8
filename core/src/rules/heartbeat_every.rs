//! Heartbeat intervals that cannot be read.

use super::duration::{Form, Unit, parse};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "heartbeat-every",
    summary: "The interval of a heartbeat is not a duration",
    explanation: "`heartbeat.every` is a number with a unit: `ms`, `s`, `m`, `h` or `d`; a bare number means minutes, and `0m` turns \
        heartbeats off. Since 2026.2.26 several parts may follow each other, as in `1h30m`, without spaces. \
        OpenClaw refuses anything else.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { heartbeat: { every: \"30 minutes\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { heartbeat: { every: \"30m\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// First release that reads `1h30m`.
pub(super) const SUMS_SINCE: Release = Release::new(2026, 2, 26);
/// First release that refuses durations too long to be exact.
pub(super) const BOUNDED_SINCE: Release = Release::new(2026, 5, 28);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let form = Form {
        bare: Unit::Minutes,
        sums: context.target >= SUMS_SINCE,
        bounded: context.target >= BOUNDED_SINCE,
    };
    for (path, settings) in context.agent_settings() {
        let Some(value) = settings.dig(&["heartbeat", "every"]) else { continue };
        // Empty text counts as not set.
        let Some(text) = known_text(value).filter(|text| !text.is_empty()) else { continue };
        if parse(text, form).is_none() {
            let path = path.key("heartbeat").key("every");
            let message = text!("{value} is not a duration", value = describe(&path, value));
            let help = text!("write a number with `ms`, `s`, `m`, `h` or `d`, such as \"30m\"; \"0m\" turns heartbeats off");
            findings.push(Finding::new(Anchor::Value(path), message).help(help));
        }
    }
}

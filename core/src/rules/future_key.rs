//! Keys that only newer releases know.

use crate::report::text::in_quotes;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::schema::reason::Reason;

/// See the module.
pub const RULE: Rule = Rule {
    id: "future-key",
    summary: "A key that only newer releases know",
    explanation: "The key is right for a newer release than the one that this file is checked against. Update OpenClaw, or \
        leave the key out until then.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { entries: { main: {} } } }", target: "2026.2.9" },
    good: Example { text: "{ agents: { list: [{ id: \"main\" }] } }", target: "2026.2.9" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for unknown in context.unknown_keys() {
        let Reason::TooNew { since } = &unknown.reason else { continue };
        let message = text!("the key {key} is too new for {release}", key = in_quotes(&unknown.name), release = context.target);
        let help = text!("{since} is the first known release that takes it", since);
        findings.push(Finding::new(Anchor::Key(unknown.path.clone()), message).help(help));
    }
}

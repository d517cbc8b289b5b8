//! Forms that the release takes without a word and whose time is over.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "outdated-form",
    summary: "A form that loads, and is written in another way now",
    explanation: "Some old forms load without a word: OpenClaw ignores them, reads them as a fallback, or its own repair would write \
        them anew. Where the new form means exactly the same the fix is safe; where it changes which model answers, \
        what it costs or who gets in, the finding says what has to be decided.",
    levels: &[(ALWAYS, Level::Info)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ tools: { deny: [\"spawn_task\"] } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { deny: [\"suggest_task\"] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for found in migrate::outdated(context, RULE.id) {
        let anchor = match found.path.last_key() {
            Some(_) => Anchor::Key(found.path.clone()),
            None => Anchor::Value(found.path.clone()),
        };
        let finding = Finding::new(anchor, text!("this is written in another way now"));
        findings.push(finding.help(found.migration.why()).plan(found.plan));
    }
}

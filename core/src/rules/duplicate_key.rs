//! Keys that are written twice.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::Segment;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "duplicate-key",
    summary: "A key is written twice in one object",
    explanation: "When an object has the same key twice the last one counts, and the first is lost with all that is in it. No release \
        says a word. Often two blocks were meant to be one: join them.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { port: 1 }, gateway: { bind: \"loopback\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { port: 1, bind: \"loopback\" } }", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for duplicate in &context.document.duplicates {
        let name = match duplicate.path.last() {
            Some(Segment::Key(name)) => quoted(name),
            _ => continue,
        };
        let second = Anchor::Text(duplicate.path.clone(), duplicate.second);
        let first = Anchor::Text(duplicate.path.clone(), duplicate.first);
        let finding = Finding::new(second, text!("the key {name} is written twice", name));
        findings.push(finding.label(first, text!("this one is lost")).help(text!("the last one counts; join the two")));
    }
}

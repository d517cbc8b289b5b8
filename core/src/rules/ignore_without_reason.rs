//! Ignore comments that do not say why.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "ignore-without-reason",
    summary: "An ignore comment does not say why",
    explanation: "`// openclaw-lint-ignore rule-id: reason` silences a rule for the line that it stands on, or for the next \
        one. Without the reason nobody can tell later whether the finding may still be ignored. The reason stands behind a colon.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example {
        text: "{\n  // openclaw-lint-ignore duplicate-key\n  ui: {}, ui: {}\n}",
        target: "2026.9.6",
    },
    good: Example {
        text: "{\n  // openclaw-lint-ignore duplicate-key: the template adds the second one\n  ui: {}, ui: {}\n}",
        target: "2026.9.6",
    },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for comment in context.ignore_comments() {
        if !comment.directive.has_reason && !comment.directive.ids.is_empty() {
            let anchor = Anchor::Text(ConfigPath::root(), comment.location);
            let finding = Finding::new(anchor, text!("this ignore comment does not say why"));
            let first = &comment.directive.ids[0].name;
            findings.push(finding.help(text!("write the reason behind a colon: `openclaw-lint-ignore {first}: …`", first)));
        }
    }
}

//! Keys that an object must have.

use crate::report::text::{ToArg, in_quotes};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::schema::issue::IssueKind;

/// See the module.
pub const RULE: Rule = Rule {
    id: "missing-key",
    summary: "A key that must be there is not",
    explanation: "Some objects mean nothing without a certain key: a binding without `agentId`, a secret reference without \
        `id`. OpenClaw refuses the file. Keys with a default never count as missing.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ bindings: [{ match: { channel: \"telegram\" } }] }", target: "2026.9.6" },
    good: Example { text: "{ bindings: [{ agentId: \"main\", match: { channel: \"telegram\" } }] }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        let IssueKind::MissingKey(name) = &issue.kind else { continue };
        // What an unread include holds is not known.
        if context.root().at(&issue.path).is_some_and(|value| value.incomplete) {
            continue;
        }
        let place = if issue.path.is_root() { text!("the config").into() } else { format!("`{}`", issue.path).to_arg() };
        let finding = Finding::new(Anchor::Inside(issue.path.clone()), text!("{place} needs the key {name}", place, name = in_quotes(name)));
        findings.push(finding.help(text!("add {name}, or remove {place}", name = in_quotes(name), place)));
    }
}

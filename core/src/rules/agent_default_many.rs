//! More than one default agent.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-default-many",
    summary: "More than one agent is the default",
    explanation: "`default: true` marks the one agent that gets what no binding gives to another. Releases from 2026.8.1 on \
        refuse a second mark; those before take the first and ignore the rest. Newer releases want \
        `agents.ownership: \"explicit\"` in place of any mark.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { entries: { a: { default: true }, b: { default: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { ownership: \"explicit\", entries: { a: {}, b: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut marked = context
        .agents()
        .into_iter()
        .filter(|agent| agent.value.get("default").and_then(Value::as_bool) == Some(true))
        .map(|agent| agent.path.key("default"));
    let Some(first) = marked.next() else { return };
    for other in marked {
        let finding = Finding::new(Anchor::Key(other), text!("there is a default agent already"));
        findings.push(finding.label(Anchor::Key(first.clone()), text!("the first default agent")).help(text!("remove this mark")));
    }
}

//! Explicit ownership beside a default agent.

use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-owner-mixed",
    summary: "Explicit ownership together with a default agent",
    explanation: "Explicit ownership means that nothing falls to a default agent, so a mark for one contradicts it. OpenClaw \
        refuses the file. Remove the mark, and give the agent what it is to own: bindings for channels, \
        `agents.defaults.heartbeat.agentId` and the like.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { ownership: \"explicit\", entries: { a: { default: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { ownership: \"explicit\", entries: { a: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.dig(&["agents", "ownership"]).and_then(Value::as_str) != Some("explicit") {
        return;
    }
    let ownership = Anchor::Value(ConfigPath::of(&["agents", "ownership"]));
    for agent in context.agents() {
        if agent.value.get("default").and_then(Value::as_bool) == Some(true) {
            let path = agent.path.key("default");
            let finding = Finding::new(Anchor::Key(path.clone()), text!("there is no default agent when ownership is explicit"));
            findings.push(finding.label(ownership.clone(), text!("explicit ownership")).fix(
                Safety::Unsafe,
                text!("remove the mark"),
                vec![Change::Remove(path)],
            ));
        }
    }
}

//! Two agents with one id.

use super::agent_id::normal;
use super::{ALWAYS, Agent, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::path::Segment;
use crate::release::Release;
use crate::report::secret::quoted;
use std::collections::BTreeMap;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-id-collision",
    summary: "Two agents have the same id",
    explanation: "Ids of agents are compared in small letters and without spaces around them, so `ops` and `OPS` are one \
        agent. Releases from 2026.8.1 on refuse the file. Releases before that keep the first of the two and never look \
        at the second one. Give each agent an id of its own.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { ownership: \"explicit\", entries: { ops: {}, OPS: {} } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { ownership: \"explicit\", entries: { ops: {}, ops2: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut first: BTreeMap<String, Anchor> = BTreeMap::new();
    for agent in context.agents() {
        let Some(anchor) = anchor(context, &agent) else { continue };
        let id = normal(agent.id);
        match first.get(&id) {
            Some(other) => {
                let message = text!("the agent id {value} is taken", value = quoted(&id));
                let finding = Finding::new(anchor, message).label(other.clone(), text!("first used here"));
                findings.push(finding.help(text!("ids count as the same whatever their case; give each agent an id of its own")));
            }
            None => {
                first.insert(id, anchor);
            }
        }
    }
}

/// The place of the id; none when the id is not known here.
fn anchor(context: &Context<'_>, agent: &Agent<'_>) -> Option<Anchor> {
    match agent.path.last()? {
        Segment::Key(_) => Some(Anchor::Key(agent.path.clone())),
        Segment::Index(_) => {
            let path = agent.path.key("id");
            known_text(context.root().at(&path)?)?;
            Some(Anchor::Value(path))
        }
    }
}

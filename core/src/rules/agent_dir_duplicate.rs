//! Two agents in one folder.

use super::agent_id::normal;
use super::home::{spelled, state_folder};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::report::secret::quoted;
use std::collections::BTreeMap;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-dir-duplicate",
    summary: "Two agents share one folder",
    explanation: "`agentDir` holds the logins and sessions of one agent. With two agents in the same folder each would \
        overwrite the other's, so OpenClaw refuses the file. Give each agent a folder of its own, or leave `agentDir` \
        out: the default is `~/.openclaw/agents/<id>/agent`. To share logins, copy `auth-profiles.json`.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ agents: { ownership: \"explicit\", entries: { a: { agentDir: \"~/d\" }, b: { agentDir: \"~/d/\" } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { ownership: \"explicit\", entries: { a: { agentDir: \"~/d\" }, b: { agentDir: \"~/e\" } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut first: BTreeMap<String, (String, Anchor)> = BTreeMap::new();
    for agent in context.agents() {
        let id = normal(agent.id);
        let written = match agent.value.get("agentDir") {
            Some(folder) if known_text(folder).is_none() => continue,
            folder => folder.and_then(known_text).filter(|folder| !folder.trim().is_empty()),
        };
        let (folder, anchor) = match written {
            Some(folder) => (spelled(context, folder), Anchor::Value(agent.path.key("agentDir"))),
            None => (format!("{}/agents/{id}/agent", state_folder(context)), Anchor::Key(agent.path.clone())),
        };
        match first.get(&folder) {
            // The same agent twice is another rule's matter.
            Some((other, _)) if *other == id => {}
            Some((other, place)) => {
                let message = text!("the agents {first} and {second} use the same folder", first = quoted(other), second = quoted(&id));
                let finding = Finding::new(anchor, message).label(place.clone(), text!("the other agent"));
                findings.push(finding.help(text!("each agent keeps its logins and sessions there; give each a folder of its own")));
            }
            None => {
                first.insert(folder, (id, anchor));
            }
        }
    }
}

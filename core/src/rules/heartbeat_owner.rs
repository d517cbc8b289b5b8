//! Several agents, and no heartbeat for any of them.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "heartbeat-owner",
    summary: "Several agents, and heartbeats belong to none of them",
    explanation: "With explicit ownership no agent gets the heartbeat by itself: until one is named, heartbeats are off. Name it in \
        `agents.defaults.heartbeat.agentId` (or `agents.defaults.systemAgent.agentId`), give an agent a `heartbeat` of \
        its own, or set `agents.defaults.heartbeat.every` to `0m` to say that none is wanted.",
    levels: &[(Release::new(2026, 8, 1), Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { ownership: \"explicit\", entries: { a: {}, b: {} } } }", target: "2026.9.6" },
    good: Example {
        text: "{ agents: { ownership: \"explicit\", defaults: { heartbeat: { agentId: \"a\" } }, entries: { a: {}, b: {} } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let agents = context.agents();
    let explicit = context.dig(&["agents", "ownership"]).and_then(Value::as_str) == Some("explicit");
    let in_defaults = |names: &[&str]| {
        context.dig(&["agents", "defaults"]).is_some_and(|defaults| defaults.incomplete || defaults.dig(names).is_some())
    };
    let owned = in_defaults(&["heartbeat"])
        || in_defaults(&["systemAgent", "agentId"])
        || agents.iter().any(|agent| agent.value.incomplete || agent.value.get("heartbeat").is_some());
    if explicit && agents.len() > 1 && context.sees_all_agents() && !owned {
        let anchor = Anchor::Value(ConfigPath::of(&["agents", "ownership"]));
        let finding = Finding::new(anchor, text!("heartbeats belong to no agent and stay off"));
        findings.push(finding.help(text!("name their agent in `agents.defaults.heartbeat.agentId`")));
    }
}

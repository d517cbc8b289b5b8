//! Several agents, and nobody says which one owns what.

use crate::report::text::any_of;
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-owner-missing",
    summary: "Several agents without explicit ownership, or explicit ownership without agents",
    explanation: "With one agent everything belongs to it. With two or more, releases from 2026.8.1 on want to be told: \
        `agents.ownership: \"explicit\"` says that bindings and `agentId` settings decide, and that nothing falls to \
        some first agent by chance. Explicit ownership in turn needs at least one agent.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { entries: { a: {}, b: {} } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { ownership: \"explicit\", entries: { a: {}, b: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.sees_all_agents() {
        return;
    }
    let path = ConfigPath::of(&["agents"]);
    let agents = context.agents();
    match context.dig(&["agents", "ownership"]) {
        Some(ownership) if ownership.as_str() == Some("explicit") && agents.is_empty() => {
            let anchor = Anchor::Value(path.key("ownership"));
            let finding = Finding::new(anchor, text!("ownership is explicit, and there is no agent"));
            findings.push(finding.help(text!("add an agent to `agents.entries`, or remove `agents.ownership`")));
        }
        None if agents.len() > 1 && !agents.iter().any(|agent| agent.value.get("default").and_then(Value::as_bool) == Some(true)) => {
            let message = text!("there are {count} agents and nothing says which of them owns what", count = agents.len());
            let finding = Finding::new(Anchor::Inside(path.clone()), message);
            let first = agents.first().map(|agent| quoted(agent.id)).unwrap_or_default();
            let help = text!("decide: `default: true` at one of them ({names}; older releases took the first, {first}), or `agents.ownership: \"explicit\"` \
                 and a binding for every channel", names = any_of(agents.iter().map(|agent| quoted(agent.id))), first);
            findings.push(finding.help(help).fix(
                Safety::Unsafe,
                text!("set explicit ownership"),
                vec![Change::Insert(path, "ownership".to_owned(), "explicit".into())],
            ));
        }
        _ => {}
    }
}

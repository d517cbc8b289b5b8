//! The old mark of the default agent.

use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-default-retired",
    summary: "A mark for the default agent, which newer releases drop",
    explanation: "Since 2026.8.1 there is no default agent. The release reads `default: true` once more, writes down in memory \
        which agent owns what, and drops the mark. Say it yourself: bindings for channels, \
        `agents.defaults.heartbeat.agentId` and `agents.defaults.systemAgent.agentId` for the rest, and \
        `agents.ownership: \"explicit\"` when there are several agents.",
    levels: &[(Release::new(2026, 8, 1), Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ agents: { entries: { a: { default: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { entries: { a: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let agents = context.agents();
    // Beside explicit ownership the mark is an error of its own, and so is a second mark.
    let marked = |value: &Value| value.get("default").and_then(Value::as_bool) == Some(true);
    if context.dig(&["agents", "ownership"]).is_some() || agents.iter().filter(|agent| marked(agent.value)).count() != 1 {
        return;
    }
    for agent in agents.iter().filter(|agent| marked(agent.value)) {
        let path = agent.path.key("default");
        let finding = Finding::new(Anchor::Key(path.clone()), text!("the mark of the default agent is retired"));
        findings.push(if agents.len() == 1 {
            finding
                .help(text!("the only agent needs no mark"))
                .fix(Safety::Safe, text!("remove the mark"), vec![Change::Remove(path)])
        } else {
            let agents_path = ConfigPath::of(&["agents"]);
            finding.help(text!("say with bindings which agent gets what, then set `agents.ownership` to \"explicit\"")).fix(
                Safety::Unsafe,
                text!("set explicit ownership"),
                vec![Change::Remove(path), Change::Insert(agents_path, "ownership".to_owned(), "explicit".into())],
            )
        });
    }
}

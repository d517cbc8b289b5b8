//! Settings that name an agent which is not there.

use crate::report::text::{all_of, in_quotes};
use super::agent_id::{MAIN, normal};
use super::levels::level_in;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-ref",
    summary: "A setting names an agent that does not exist",
    explanation: "Bindings, broadcasts, heartbeats, the system agent and talk name agents by id. A broadcast that names an \
        unknown agent is refused by every release; a binding since 2026.5.28, and before that it silently gave the \
        channel to the default agent. Since 2026.8.1 the check is also made when there is no roster at all: then the only \
        agent is `main`. Broadcasts want the id exactly as written in the roster; elsewhere case and spaces do not \
        matter.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ agents: { entries: { a: {} } }, bindings: [{ agentId: \"b\", match: { channel: \"telegram\" } }] }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { entries: { a: {} } }, bindings: [{ agentId: \"a\", match: { channel: \"telegram\" } }] }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// What an unknown agent in a binding means.
const BINDINGS: &[(Release, Level)] = &[(ALWAYS, Level::Warning), (Release::new(2026, 5, 28), Level::Refuse)];
/// From this release on a config without a roster has the agent `main` and no other.
const WITHOUT_ROSTER: Release = Release::new(2026, 8, 1);
/// Settings that name one agent.
const PLACES: [&[&str]; 3] =
    [&["agents", "defaults", "heartbeat", "agentId"], &["agents", "defaults", "systemAgent", "agentId"], &["talk", "agentId"]];

struct Roster<'a> {
    written: Vec<&'a str>,
    normal: Vec<String>,
    main_is_allowed: bool,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let keyed = context.target >= WITHOUT_ROSTER;
    let mut written: Vec<&str> = context.agents().iter().map(|agent| agent.id).collect();
    if !context.sees_all_agents() || (written.is_empty() && !keyed) {
        return;
    }
    if written.is_empty() {
        written.push(MAIN);
    }
    let roster = Roster { normal: written.iter().map(|id| normal(id)).collect(), written, main_is_allowed: keyed };
    bindings(context, &roster, findings);
    broadcasts(context, &roster, findings);
    for names in PLACES.iter().filter(|_| keyed) {
        if let Some(value) = context.dig(names) {
            let known = |id: &str| roster.normal.contains(&normal(id));
            report(context, &roster, &ConfigPath::of(names), value, known, RULE.level(&context.target), findings);
        }
    }
}

fn bindings(context: &Context<'_>, roster: &Roster<'_>, findings: &mut Findings) {
    let bindings = context.dig(&["bindings"]).and_then(Value::as_array).unwrap_or_default();
    for (index, binding) in bindings.iter().enumerate() {
        let Some(value) = binding.get("agentId") else { continue };
        let path = ConfigPath::of(&["bindings"]).index(index).key("agentId");
        let known = |id: &str| (roster.main_is_allowed && id == MAIN) || roster.normal.contains(&normal(id));
        report(context, roster, &path, value, known, level_in(BINDINGS, &context.target), findings);
    }
}

fn broadcasts(context: &Context<'_>, roster: &Roster<'_>, findings: &mut Findings) {
    let broadcast = context.dig(&["broadcast"]).and_then(Value::as_object);
    for entry in broadcast.into_iter().flat_map(|object| object.iter()) {
        let path = ConfigPath::of(&["broadcast", &entry.name]);
        let (path, list) = match &entry.value.kind {
            ValueKind::Object(group) => (path.key("agents"), group.get("agents")),
            _ => (path, Some(&entry.value)),
        };
        for (index, value) in list.and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
            let known = |id: &str| roster.written.contains(&id);
            report(context, roster, &path.index(index), value, known, RULE.level(&context.target), findings);
        }
    }
}

fn report(
    context: &Context<'_>,
    roster: &Roster<'_>,
    path: &ConfigPath,
    value: &Value,
    known: impl Fn(&str) -> bool,
    level: Level,
    findings: &mut Findings,
) {
    let Some(id) = known_text(value) else { return };
    if known(id) || context.has_issue(path) {
        return;
    }
    let message = text!("there is no agent for {value}", value = describe(path, value));
    let help = match closest(id, &roster.written).first() {
        Some(near) => text!("did you mean {names}?", names = in_quotes(near)),
        None if context.agents().is_empty() => text!("there is no roster, and the only agent is \"main\""),
        None => text!("the agents are {names}", names = all_of(roster.written.iter().map(|id| format!("{id:?}")))),
    };
    findings.push(Finding::new(Anchor::Value(path.clone()), message).help(help).at_level(level));
}

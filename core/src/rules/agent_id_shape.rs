//! Agent ids that cannot be ids.

use super::agent_id::{is_valid, normal};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::Segment;
use crate::release::Release;
use crate::report::secret::quoted;
use crate::schema::tolerance::is_canonical_id;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agent-id-shape",
    summary: "An agent id with characters that ids cannot have",
    explanation: "The id of an agent names its folder, its sessions and its place in bindings. It has letters, digits, `_` \
        and `-`, starts with none of the dashes, and is at most 64 characters long. Releases from 2026.8.1 on refuse any \
        other id; in the old list `agents.list` they also want small letters. Releases before that turn the id into \
        one of this form without a word, so that `my agent` is the agent `my-agent`. Put the name for people into \
        `name`.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { entries: { \"my agent\": {} } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { entries: { \"my-agent\": { name: \"my agent\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let keyed = context.since(2026, 8, 1);
    for agent in context.agents() {
        let listed = matches!(agent.path.last(), Some(Segment::Index(_)));
        let id_path = if listed { agent.path.key("id") } else { agent.path.clone() };
        let unknown = listed && context.root().at(&id_path).is_some_and(|id| super::known_text(id).is_none());
        let good = if listed && keyed { is_canonical_id(agent.id) } else { is_valid(agent.id) };
        // Entries of a release that only knows the list are unknown keys, and said to be.
        if good || unknown || (!listed && !keyed) {
            continue;
        }
        let form = text!("an id has small letters, digits, \"_\" and \"-\", does not start with \"-\", and is at most 64 characters long");
        let help = match normal(agent.id) {
            _ if agent.id.trim().is_empty() => form.to_owned(),
            id if keyed => text!("{advice}; {value} would do", advice = form, value = quoted(&id)),
            id => text!("{advice}; this release uses {value} in its place", advice = form, value = quoted(&id)),
        };
        let anchor = if listed { Anchor::Value(id_path) } else { Anchor::Key(id_path) };
        findings.push(Finding::new(anchor, text!("{value} cannot be the id of an agent", value = quoted(agent.id))).help(help));
    }
}

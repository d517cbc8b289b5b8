//! The old roster, where the release still reads it.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::migrate;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::issue::IssueKind;

/// See the module.
pub const RULE: Rule = Rule {
    id: "agents-list-moved",
    summary: "The roster stands in `agents.list` and belongs in `agents.entries`",
    explanation: "Since 2026.8.1 the roster is an object, `agents.entries`, with ids as keys. A clean old list is read as entries in \
        memory, with a warning. Clean means: there are no entries beside it, every item has an id of its own, and \
        every id has small letters, digits, `_` and `-` only. Anything else in the list is refused like any unknown \
        key. Carry it over: `list: [{ id: \"a\", name: \"A\" }]` becomes `entries: { a: { name: \"A\" } }`.",
    levels: &[(Release::new(2026, 8, 1), Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ agents: { list: [{ id: \"a\" }] } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { entries: { a: {} } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let agents = ConfigPath::of(&["agents"]);
    for issue in context.issues {
        if issue.path == agents && matches!(&issue.kind, IssueKind::Tolerated(name) if name == "list") {
            let finding = Finding::new(Anchor::Key(agents.key("list")), text!("the roster has moved to `agents.entries`"));
            findings.push(finding.help(text!("the release still reads this list; write each agent as a member of `agents.entries`, with its id as the key")).plan(migrate::to_entries(context)));
        }
    }
}

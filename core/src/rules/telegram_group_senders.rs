//! Telegram groups where everybody counts.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::dm_policy::is_everybody;
use super::open_doors::accounts;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "telegram-group-senders",
    summary: "`groupAllowFrom` lets everybody in Telegram groups use the agent",
    explanation: "`groupAllowFrom: [\"*\"]` makes every member of the groups that the agent serves a person who may give \
        it orders, newcomers included. Name the people by their numeric ids.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { groupAllowFrom: [\"*\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { groupAllowFrom: [100200300] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, settings) in accounts(context, "telegram") {
        let off = settings.get("groupPolicy").and_then(known_text) == Some("disabled");
        let list = settings.get("groupAllowFrom").and_then(Value::as_array).unwrap_or_default();
        if let (false, Some(index)) = (off, list.iter().position(is_everybody)) {
            let anchor = Anchor::Value(path.key("groupAllowFrom").index(index));
            let finding = Finding::new(anchor, text!("every member of a group may give the agent orders")).help(text!("name the people by their numeric ids"));
            audit::push(context, findings, "channels.telegram.groups.allowFrom.wildcard", finding);
        }
    }
}

//! Broadcast groups that do not say their channel.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "broadcast-group",
    summary: "A broadcast group with options does not name its channel",
    explanation: "Since 2026.9.6 a member of `broadcast` may be an object with options. Its key then has to name the channel too, as in \
        `whatsapp:123@g.us`, because options are looked up per channel. A plain list of agents still goes with the bare id.",
    levels: &[(Release::new(2026, 9, 6), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ broadcast: { \"123@g.us\": { agents: [\"main\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ broadcast: { \"whatsapp:123@g.us\": { agents: [\"main\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let broadcast = context.dig(&["broadcast"]).and_then(Value::as_object);
    for entry in broadcast.into_iter().flat_map(|object| object.iter()) {
        if entry.value.as_object().is_some() && !names_channel(&entry.name) {
            let anchor = Anchor::Key(ConfigPath::of(&["broadcast", &entry.name]));
            let message = text!("{value} does not name the channel of the group", value = quoted(&entry.name));
            findings.push(Finding::new(anchor, message).help(text!("write the key as `channel:id`, or the group as a plain list of agents")));
        }
    }
}

fn names_channel(key: &str) -> bool {
    key.split_once(':').is_some_and(|(channel, id)| !channel.is_empty() && channel.trim() == channel && !id.is_empty())
}

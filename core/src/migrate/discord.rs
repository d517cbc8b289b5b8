//! The agent of a Discord channel, which is a binding now.

use super::forms::{Answer, Old, literal, next};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::Change;
use serde_json::json;

/// `agentId` at a channel.
pub(super) fn channel_agent(old: &Old<'_>) -> Answer {
    let Some(agent) = literal(old.value) else { return Answer::Stuck };
    let (account, guild, channel) = match old.path.names().as_slice() {
        ["channels", "discord", "guilds", guild, "channels", channel, _] => (None, *guild, *channel),
        ["channels", "discord", "accounts", account, "guilds", guild, "channels", channel, _] => {
            (Some(*account), *guild, *channel)
        }
        _ => return Answer::Usual,
    };
    let mut places = json!({"channel": "discord", "guildId": guild, "peer": {"kind": "channel", "id": channel}});
    if let Some(account) = account {
        places["accountId"] = account.into();
    }
    let new = json!({"agentId": agent, "match": places});
    let bindings = ConfigPath::of(&["bindings"]);
    let remove = Change::Remove(old.path.clone());
    let title = text!("write `{path}` as a binding", path = old.path);
    let Some(there) = old.at(&bindings) else {
        let insert = Change::Insert(ConfigPath::root(), "bindings".to_owned(), json!([new]));
        return next(Safety::Safe, title, vec![remove, insert]);
    };
    let Some(items) = there.as_array().filter(|_| !there.incomplete) else { return Answer::Stuck };
    let all: Vec<_> = items.iter().map(Value::to_json).collect();
    if all.contains(&new) {
        return old.repeats(&bindings);
    }
    if all.iter().any(|other| other["match"] == new["match"]) {
        // Another agent is bound to that place already: the binding counted before, and counts now.
        return old.gives_way_to(&bindings);
    }
    // The most special binding wins wherever it stands, but the first of equals does.
    next(Safety::Safe, title, vec![remove, Change::Append(bindings, new)])
}

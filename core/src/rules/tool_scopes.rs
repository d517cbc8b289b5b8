//! Every tool policy of a config: where `allow`, `alsoAllow` and `deny` may stand.

use super::Context;
use crate::document::Value;
use crate::path::ConfigPath;

/// One tool policy.
pub(super) struct ToolPolicy<'a> {
    /// Where it stands.
    pub(super) path: ConfigPath,
    /// The object.
    pub(super) value: &'a Value,
    /// The channel that it belongs to; none for the global one and those of agents.
    pub(super) channel: Option<String>,
}

/// The sections of tool settings: `tools`, and that of every agent.
pub(super) fn tool_sections<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let global = context.dig(&["tools"]).map(|value| (ConfigPath::of(&["tools"]), value));
    let of_agents =
        context.agents().into_iter().filter_map(|agent| Some((agent.path.key("tools"), agent.value.get("tools")?)));
    global.into_iter().chain(of_agents).collect()
}

/// All tool policies: those of each section with their variants by provider, sender, sandbox and
/// subagent, and those of groups and senders in channels.
pub(super) fn tool_policies<'a>(context: &Context<'a>) -> Vec<ToolPolicy<'a>> {
    let mut all = Vec::new();
    for (path, section) in tool_sections(context) {
        let mut add = |path: ConfigPath, value: &'a Value| all.push(ToolPolicy { path, value, channel: None });
        for inner in ["sandbox", "subagents"] {
            if let Some(value) = section.dig(&[inner, "tools"]) {
                add(path.key(inner).key("tools"), value);
            }
        }
        for map in ["byProvider", "toolsBySender"] {
            for entry in section.get(map).and_then(Value::as_object).into_iter().flat_map(|object| object.iter()) {
                add(path.key(map).key(&entry.name), &entry.value);
            }
        }
        add(path, section);
    }
    let channels = context.dig(&["channels"]).and_then(Value::as_object);
    for entry in channels.into_iter().flat_map(|object| object.iter()) {
        in_channel(&ConfigPath::of(&["channels"]).key(&entry.name), &entry.value, &entry.name, &mut all);
    }
    all
}

/// The policies below a place of a channel: values of `tools`, and members of `toolsBySender`.
fn in_channel<'a>(path: &ConfigPath, value: &'a Value, channel: &str, all: &mut Vec<ToolPolicy<'a>>) {
    let by_sender = path.last_key() == Some("toolsBySender");
    for entry in value.as_object().into_iter().flat_map(|object| object.iter()) {
        let below = path.key(&entry.name);
        if by_sender || entry.name == "tools" {
            all.push(ToolPolicy { path: below, value: &entry.value, channel: Some(channel.to_owned()) });
        } else {
            in_channel(&below, &entry.value, channel, all);
        }
    }
}

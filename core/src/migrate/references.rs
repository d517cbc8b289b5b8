//! Where a config names an agent.

use crate::document::{Value, ValueKind};
use crate::path::{ConfigPath, Segment};
use crate::rules::Context;

/// Keys whose text is the id of an agent.
const ONE: [&str; 2] = ["agentId", "defaultAgentId"];
/// Keys whose lists hold ids of agents.
const MANY: [&str; 3] = ["agentIds", "allowAgents", "allowedAgentIds"];

/// The places that hold exactly `id` and mean the agent.
pub(super) fn references(context: &Context<'_>, id: &str) -> Vec<ConfigPath> {
    let mut found = Vec::new();
    let mut open = vec![(ConfigPath::root(), context.root())];
    while let Some((path, value)) = open.pop() {
        match &value.kind {
            ValueKind::Object(object) => open.extend(object.iter().map(|entry| (path.key(&entry.name), &entry.value))),
            ValueKind::Array(items) => {
                open.extend(items.iter().enumerate().map(|(index, item)| (path.index(index), item)));
            }
            _ if is(value, id) && names_agent(&path) => found.push(path),
            _ => {}
        }
    }
    found.sort();
    found
}

fn is(value: &Value, id: &str) -> bool {
    value.as_text().is_some_and(|text| text.is_literal() && text.as_str() == id)
}

fn names_agent(path: &ConfigPath) -> bool {
    let keys: Vec<&str> = path
        .segments()
        .iter()
        .filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        })
        .collect();
    let item = matches!(path.last(), Some(Segment::Index(_)));
    match keys.as_slice() {
        ["tools", "agentToAgent", "allow"] | ["broadcast", _] => item,
        [.., key] if item => MANY.contains(key),
        [.., key] => ONE.contains(key),
        [] => false,
    }
}

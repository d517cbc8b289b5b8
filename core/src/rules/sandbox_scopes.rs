//! Every sandbox of a config, and what its rules share.

use super::Context;
use crate::document::Value;
use crate::path::ConfigPath;

/// The sandbox settings of the defaults and of every agent.
pub(super) fn sandboxes<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let defaults = ConfigPath::of(&["agents", "defaults", "sandbox"]);
    let default = context.dig(&["agents", "defaults", "sandbox"]).map(|value| (defaults, value));
    let agents = context.agents().into_iter();
    let agents = agents.filter_map(|agent| Some((agent.path.key("sandbox"), agent.value.get("sandbox")?)));
    default.into_iter().chain(agents).collect()
}

/// The text of a value, when all of it is known here.
pub(super) fn certain(value: &Value) -> Option<&str> {
    value.as_text().filter(|text| !text.has_unknown()).map(crate::document::Text::as_str)
}

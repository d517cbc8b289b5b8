//! Every `params` of models and agents: free-form parameters for requests to a model.

use super::Context;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::roster::members;

/// All of them, with their paths.
pub(super) fn all_params<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let mut all = Vec::new();
    let mut add = |path: ConfigPath, value: &'a Value| {
        all.extend(value.get("params").map(|params| (path.key("params"), params)));
    };
    for (path, settings) in context.agent_settings() {
        for entry in members(settings.get("models")) {
            add(path.key("models").key(&entry.name), &entry.value);
        }
        add(path, settings);
    }
    let path = ConfigPath::of(&["models", "providers"]);
    for entry in members(context.dig(&["models", "providers"])) {
        add(path.key(&entry.name), &entry.value);
        let models = entry.value.get("models").and_then(Value::as_array).unwrap_or_default();
        for (index, model) in models.iter().enumerate() {
            add(path.key(&entry.name).key("models").index(index), model);
        }
    }
    all
}

/// Whether some release looks at this `params` for the prompt cache; those of providers are never looked at.
pub(super) fn may_cache(params: &ConfigPath) -> bool {
    !matches!(params.segments().first(), Some(Segment::Key(key)) if key == "models")
}

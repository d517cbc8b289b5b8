//! Every `params` of models and agents: free-form parameters for requests to a model.

use super::Context;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::roster::members;

/// All of them, with their paths.
pub(super) fn all_params<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let places = context.params_places().iter();
    places.filter_map(|path| Some((path.clone(), context.root().at(path)?))).collect()
}

/// The paths alone; for [`Context::params_places`], which remembers them.
pub(super) fn places(context: &Context<'_>) -> Vec<ConfigPath> {
    let mut all = Vec::new();
    let has = |value: &Value| value.get("params").is_some();
    for (path, settings) in context.agent_settings() {
        for entry in members(settings.get("models")).filter(|entry| has(&entry.value)) {
            all.push(path.key("models").key(&entry.name).key("params"));
        }
        all.extend(has(settings).then(|| path.key("params")));
    }
    let path = ConfigPath::of(&["models", "providers"]);
    for entry in members(context.dig(&["models", "providers"])) {
        let path = path.key(&entry.name);
        all.extend(has(&entry.value).then(|| path.key("params")));
        let models = entry.value.get("models").and_then(Value::as_array).unwrap_or_default();
        for (index, _) in models.iter().enumerate().filter(|(_, model)| has(model)) {
            all.push(path.key("models").index(index).key("params"));
        }
    }
    all
}

/// Whether some release looks at this `params` for the prompt cache; those of providers are never looked at.
pub(super) fn may_cache(params: &ConfigPath) -> bool {
    !matches!(params.segments().first(), Some(Segment::Key(key)) if key == "models")
}

//! What `models.providers` defines, found at once: a config asks for the route of every model of every agent.

use super::model_name::{ModelName, provider_id};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::roster::members;
use crate::rules::known_text;
use std::collections::HashMap;

/// A value of the config and where it stands.
pub(super) type Placed<'a> = (ConfigPath, &'a Value);

/// Providers and models by the names that a release compares; of several with one name the first counts.
pub(super) struct Definitions<'a> {
    providers: HashMap<String, Placed<'a>>,
    models: HashMap<ModelName, Placed<'a>>,
}

impl<'a> Definitions<'a> {
    pub(super) fn of(root: &'a Value, release: Release) -> Self {
        let mut all = Self { providers: HashMap::new(), models: HashMap::new() };
        let path = ConfigPath::of(&["models", "providers"]);
        for entry in members(root.dig(&["models", "providers"])) {
            let id = provider_id(&entry.name, release);
            if all.providers.contains_key(&id) {
                continue;
            }
            let path = path.key(&entry.name);
            let models = entry.value.get("models").and_then(Value::as_array).unwrap_or_default();
            for (index, model) in models.iter().enumerate() {
                if let Some(text) = model.get("id").and_then(known_text) {
                    let place = || (path.key("models").index(index), model);
                    all.models.entry(ModelName::of(&id, text, release)).or_insert_with(place);
                }
            }
            all.providers.insert(id, (path, &entry.value));
        }
        all
    }

    pub(super) fn provider(&self, name: &ModelName) -> Option<&Placed<'a>> {
        self.providers.get(&name.provider)
    }

    pub(super) fn model(&self, name: &ModelName) -> Option<&Placed<'a>> {
        self.models.get(name)
    }
}

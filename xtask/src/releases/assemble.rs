//! One extracted release: the schema of everything it accepts, and the names it knows.

use super::History;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::flatten::{Flat, flatten};
use openclaw_lint_core::schema::pattern::Pattern;
use serde_json::{Value, json};

/// What `extract.mjs` found in one release.
pub(crate) struct Extraction {
    pub(crate) release: Release,
    schema: Value,
}

impl Extraction {
    /// `schema` is one JSON Schema of the whole config with the release's facts under `x-extracted`.
    pub(crate) fn new(schema: Value) -> Result<Self, String> {
        let version = schema["x-extracted"]["version"].as_str().ok_or("no x-extracted.version")?;
        Ok(Self { release: version.parse().map_err(|e| format!("{version}: {e}"))?, schema })
    }

    fn facts(&self) -> &Value {
        &self.schema["x-extracted"]
    }

    fn channels(&self, keep: impl Fn(&str, &str) -> bool) -> Vec<&str> {
        let all = self.facts()["channels"].as_object().into_iter().flatten();
        all.filter(|(id, source)| keep(id, source.as_str().unwrap_or_default())).map(|(id, _)| id.as_str()).collect()
    }

    /// The record of the release in `releases.json`.
    pub(crate) fn info(&self) -> Value {
        let facts = self.facts();
        let unregistered: Vec<&str> =
            facts["unregistered"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut unchecked: Vec<&str> = facts["checked"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(_, checked)| **checked == Value::Bool(false))
            .map(|(id, _)| id.as_str())
            .collect();
        unchecked.sort_unstable();
        let plugins: Vec<&String> = self.schema["properties"]["plugins"]["properties"]["entries"]["properties"]
            .as_object()
            .into_iter()
            .flat_map(|all| all.keys())
            .collect();
        json!({
            "version": self.release.to_string(),
            "channels": self.channels(|id, _| !unregistered.contains(&id)),
            "uncheckedChannels": unchecked,
            "plugins": plugins,
            "unknownChannel": facts["unknown"]["channel"],
            "unknownPluginEntry": facts["unknown"]["pluginEntry"],
            "unknownPluginAllow": facts["unknown"]["pluginAllow"],
            "unknownPluginSlot": facts["unknown"]["pluginSlot"],
        })
    }

    /// The rows of the release. A channel whose own schema could not be loaded keeps the rows of the
    /// release before.
    pub(crate) fn rows(&self, history: &History) -> Flat {
        let mut rows = flatten(&self.schema);
        for id in self.channels(|_, source| source == "none") {
            rows.extend(history.rows_before(&self.release, &Pattern::root().key("channels").key(id)));
        }
        rows
    }
}

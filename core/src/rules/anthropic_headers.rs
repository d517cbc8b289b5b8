//! Custom `anthropic-beta` headers of providers and of their models.

use super::{Context, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::roster::members;

/// All of them: where they stand, and the flags in them.
pub(super) fn beta_headers(context: &Context<'_>) -> Vec<(ConfigPath, Vec<String>)> {
    let mut all = Vec::new();
    let mut add = |path: ConfigPath, holder: &Value| {
        for entry in members(holder.get("headers")).filter(|entry| entry.name.eq_ignore_ascii_case("anthropic-beta")) {
            let Some(text) = known_text(&entry.value) else { continue };
            let flags = text.split(',').map(|flag| flag.trim().to_owned()).filter(|flag| !flag.is_empty());
            all.push((path.key("headers").key(&entry.name), flags.collect()));
        }
    };
    let providers = ConfigPath::of(&["models", "providers"]);
    for entry in members(context.dig(&["models", "providers"])) {
        let path = providers.key(&entry.name);
        add(path.clone(), &entry.value);
        for (index, model) in entry.value.get("models").and_then(Value::as_array).unwrap_or_default().iter().enumerate()
        {
            add(path.key("models").index(index), model);
        }
    }
    all
}

//! From the text that names a model to provider and model, as a release does it.

use super::defaults::{
    AGENT_ALIASES, ANTHROPIC_NAMES, DEFAULT_MODEL, OPUS, PROFILE_SPLIT, PROVIDER_INFERRED, PROVIDER_NAMES, SONNET,
    known_name, step,
};
use crate::document::Value;
use crate::release::Release;
use crate::roster::members;
use crate::rules::known_text;
use std::fmt;

/// A model of a provider.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModelName {
    /// The id of the provider, in small letters.
    pub provider: String,
    /// The id of the model there.
    pub model: String,
}

impl ModelName {
    /// The pair in the form that the release keeps.
    #[must_use]
    pub fn of(provider: &str, model: &str, release: Release) -> Self {
        let provider = provider_id(provider, release);
        let model = model.trim();
        let known = (provider == "anthropic").then(|| known_name(ANTHROPIC_NAMES, &model.to_lowercase(), release));
        Self { provider, model: known.flatten().unwrap_or(model).to_owned() }
    }

    /// `provider/model` text; none where a side is empty or there is no slash.
    #[must_use]
    pub fn parse(text: &str, release: Release) -> Option<Self> {
        let (provider, model) = text.trim().split_once('/')?;
        (!provider.trim().is_empty() && !model.trim().is_empty()).then(|| Self::of(provider, model, release))
    }

    /// The key under which settings of the model are looked up in `agents.defaults.models`. A model id that
    /// starts with its provider's name does not get it twice.
    #[must_use]
    pub fn key(&self, release: Release) -> String {
        let doubled = self.model.to_lowercase().starts_with(&format!("{}/", self.provider));
        if doubled && release >= KEY_NOT_DOUBLED { self.model.clone() } else { self.to_string() }
    }
}

/// First release in which `openrouter/openrouter/auto` is the key `openrouter/auto`.
const KEY_NOT_DOUBLED: Release = Release::new(2026, 4, 29);

impl fmt::Display for ModelName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.provider, self.model)
    }
}

/// The id of a provider as the release compares it.
#[must_use]
pub(super) fn provider_id(name: &str, release: Release) -> String {
    let lower = name.trim().to_lowercase();
    known_name(PROVIDER_NAMES, &lower, release).map_or(lower, str::to_owned)
}

/// The names that one agent of a config can use for models.
pub struct Names<'a> {
    release: Release,
    root: &'a Value,
    /// `agents.defaults.models`, then the agent's own where those count.
    lists: Vec<&'a Value>,
}

impl<'a> Names<'a> {
    /// The names of an agent with these settings; of the defaults without.
    #[must_use]
    pub fn new(root: &'a Value, agent: Option<&'a Value>, release: Release) -> Self {
        let own = agent.filter(|_| release >= AGENT_ALIASES).and_then(|agent| agent.get("models"));
        let lists = root.dig(&["agents", "defaults", "models"]).into_iter().chain(own).collect();
        Self { release, root, lists }
    }

    /// The model that a text stands for, and whether by an alias; none for text that names none.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Option<(ModelName, bool)> {
        let text = without_profile(text.trim(), self.release);
        if text.is_empty() {
            return None;
        }
        if let Some(model) = self.alias(text) {
            return Some((model, true));
        }
        match text.contains('/') {
            true => ModelName::parse(text, self.release).map(|model| (model, false)),
            false => Some((self.bare(text), false)),
        }
    }

    /// The model with that alias: the config's own, or one that the release gives to a listed model.
    fn alias(&self, text: &str) -> Option<ModelName> {
        let wanted = text.to_lowercase();
        let own = self.listed().filter(|(_, alias)| alias.as_deref() == Some(wanted.as_str())).last();
        if let Some((key, _)) = own {
            return self.listed_name(key);
        }
        let built_in = match wanted.as_str() {
            "opus" => step(OPUS, self.release),
            "sonnet" => step(SONNET, self.release),
            _ => None,
        }?;
        let key = format!("anthropic/{built_in}");
        let listed = self.listed().any(|(name, alias)| name == key && alias.is_none());
        listed.then(|| ModelName { provider: "anthropic".to_owned(), model: built_in.to_owned() })
    }

    /// The models of the lists: the key, and the alias in small letters where there is one.
    fn listed(&self) -> impl Iterator<Item = (&'a str, Option<String>)> {
        self.lists.iter().flat_map(|list| members(Some(list))).map(|entry| {
            let alias = entry.value.get("alias").and_then(known_text).map(|alias| alias.trim().to_lowercase());
            (entry.name.as_str(), alias)
        })
    }

    fn listed_name(&self, key: &str) -> Option<ModelName> {
        let default = step(DEFAULT_MODEL, self.release).map_or("anthropic", |(provider, _)| provider);
        ModelName::parse(key, self.release)
            .or_else(|| (!key.contains('/') && !key.is_empty()).then(|| ModelName::of(default, key, self.release)))
    }

    /// A model without a provider: that of the only provider for which the config names such a model, else
    /// the release's default provider.
    fn bare(&self, text: &str) -> ModelName {
        let default = step(DEFAULT_MODEL, self.release).map_or("anthropic", |(provider, _)| provider);
        let mut providers: Vec<String> = Vec::new();
        if self.release >= PROVIDER_INFERRED {
            let listed = self.listed().filter_map(|(key, _)| ModelName::parse(key, self.release));
            let defined = members(self.root.dig(&["models", "providers"])).flat_map(|provider| {
                let models = provider.value.get("models").and_then(Value::as_array).unwrap_or_default();
                let ids = models.iter().filter_map(|model| model.get("id").and_then(known_text));
                ids.map(|id| ModelName::of(&provider.name, id, self.release))
            });
            providers.extend(
                listed.chain(defined).filter(|name| name.model.eq_ignore_ascii_case(text)).map(|name| name.provider),
            );
            providers.sort();
            providers.dedup();
        }
        match providers.as_slice() {
            [only] => ModelName::of(only, text, self.release),
            _ => ModelName { provider: default.to_owned(), model: text.to_owned() },
        }
    }
}

/// The text without the `@profile` behind the model. A date or a quantisation behind `@` is part of the
/// model's name.
fn without_profile(text: &str, release: Release) -> &str {
    if release < PROFILE_SPLIT {
        return text;
    }
    let name = text.rfind('/').map_or(0, |slash| slash + 1);
    let Some(mut cut) = text[name..].find('@').map(|at| name + at).filter(|at| *at > 0) else { return text };
    let part = text[cut + 1..].split('@').next().unwrap_or_default();
    if is_version(part) {
        let Some(next) = text[cut + 1..].find('@') else { return text };
        cut = cut + 1 + next;
    }
    let (model, profile) = (text[..cut].trim(), text[cut + 1..].trim());
    if model.is_empty() || profile.is_empty() { text } else { model }
}

/// The profile that is asked for behind the model: `provider/model@profile`.
pub(super) fn requested_profile(text: &str, release: Release) -> Option<&str> {
    let text = text.trim();
    let profile = text.strip_prefix(without_profile(text, release))?.trim_start().strip_prefix('@')?.trim();
    (!profile.is_empty()).then_some(profile)
}

/// Whether what follows the `@` is a date (`20250929`) or a quantisation (`q4_k_m`, `8bit`).
fn is_version(text: &str) -> bool {
    let lower = text.to_lowercase();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let quant = lower.strip_prefix("iq").or_else(|| lower.strip_prefix('q'));
    (lower.len() == 8 && digits(&lower))
        || lower.strip_suffix("bit").is_some_and(digits)
        || quant.is_some_and(|rest| digits(rest.split('_').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: Release = Release::new(2026, 9, 6);

    #[test]
    fn takes_profiles_off_and_leaves_versions() {
        for (text, is) in [
            ("anthropic/claude-opus-5@anthropic:work", "anthropic/claude-opus-5"),
            ("lm/qwen@q4_k_m", "lm/qwen@q4_k_m"),
            ("lm/qwen@8bit@me", "lm/qwen@8bit"),
            ("vertex/claude@20250929", "vertex/claude@20250929"),
            ("a@b/c", "a@b/c"),
            ("opus", "opus"),
            ("opus@", "opus@"),
        ] {
            assert_eq!(without_profile(text, NEW), is);
        }
        let old = "anthropic/claude-opus-4-6@me";
        assert_eq!(without_profile(old, Release::new(2026, 2, 9)), old);
    }

    #[test]
    fn knows_short_names_of_each_release() {
        let name = |text: &str, release| ModelName::parse(text, release).map(|name| name.to_string());
        assert_eq!(name("Anthropic/opus", NEW).as_deref(), Some("anthropic/claude-opus-5"));
        assert_eq!(name("anthropic/opus", Release::new(2026, 2, 9)).as_deref(), Some("anthropic/opus"));
        assert_eq!(name("bedrock/x", NEW).as_deref(), Some("amazon-bedrock/x"));
        assert_eq!(name("/x", NEW), None);
    }
}

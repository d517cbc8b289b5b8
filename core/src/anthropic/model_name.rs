//! From the text that names a model to provider and model, as a release does it.

use super::auth_mode::AuthMode;
use super::defaults::{
    AGENT_ALIASES, ALIASES_TAKEN, ANTHROPIC_NAMES, DEFAULT_MODEL, OPUS, PROFILE_SPLIT, PROVIDER_INFERRED,
    PROVIDER_NAMES, SLASHED_ALIASES, SONNET, known_name, step,
};
use super::retention::added;
use crate::document::Value;
use crate::release::Release;
use crate::report::text::{Arg, ToArg};
use crate::roster::members;
use crate::rules::known_text;
use std::collections::{BTreeSet, HashMap};
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
    /// The provider `openai`.
    pub const OPENAI: &str = "openai";

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
        let doubled = || {
            let lower = self.model.to_lowercase();
            lower.strip_prefix(&self.provider).is_some_and(|rest| rest.starts_with('/'))
        };
        if release >= KEY_NOT_DOUBLED && self.model.contains('/') && doubled() {
            self.model.clone()
        } else {
            self.to_string()
        }
    }
}

/// First release in which `openrouter/openrouter/auto` is the key `openrouter/auto`.
const KEY_NOT_DOUBLED: Release = Release::new(2026, 4, 29);

impl fmt::Display for ModelName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.provider, self.model)
    }
}

impl ToArg for ModelName {
    fn to_arg(&self) -> Arg {
        Arg::Value(self.to_string())
    }
}

/// The id of a provider as the release compares it.
#[must_use]
pub(super) fn provider_id(name: &str, release: Release) -> String {
    let lower = name.trim().to_lowercase();
    known_name(PROVIDER_NAMES, &lower, release).map_or(lower, str::to_owned)
}

/// The names that one agent of a config can use for models.
pub struct Names {
    release: Release,
    /// Keys of listed models by alias, in small letters; the last one with an alias counts.
    aliases: HashMap<String, String>,
    /// Aliases that the config gives, where they keep the release from giving them.
    taken: BTreeSet<String>,
    /// The providers of listed and defined models, by model in small letters.
    providers: HashMap<String, BTreeSet<String>>,
}

impl Names {
    /// The names of an agent with these settings; of the defaults without. Under an API key the release
    /// lists models by itself, which then have names, too.
    #[must_use]
    pub fn new(root: &Value, agent: Option<&Value>, release: Release, auth: AuthMode) -> Self {
        let mut names = Self { release, aliases: HashMap::new(), taken: BTreeSet::new(), providers: HashMap::new() };
        let own = agent.filter(|_| release >= AGENT_ALIASES).and_then(|agent| agent.get("models"));
        names.add_models(root.dig(&["agents", "defaults", "models"]));
        if auth == AuthMode::ApiKey {
            added(root, release).iter().for_each(|key| names.add_listed(key, None));
        }
        names.add_models(own);
        if release >= PROVIDER_INFERRED {
            for provider in members(root.dig(&["models", "providers"])) {
                let models = provider.value.get("models").and_then(Value::as_array).unwrap_or_default();
                for id in models.iter().filter_map(|model| model.get("id").and_then(known_text)) {
                    names.add_provider(&ModelName::of(&provider.name, id, release));
                }
            }
        }
        names
    }

    fn add_models(&mut self, models: Option<&Value>) {
        let taken: BTreeSet<String> = members(models)
            .filter(|_| self.release >= ALIASES_TAKEN)
            .filter_map(|entry| Some(entry.value.get("alias").and_then(known_text)?.trim().to_lowercase()))
            .collect();
        self.taken.extend(taken);
        for entry in members(models) {
            self.add_listed(&entry.name, entry.value.get("alias").and_then(known_text));
        }
    }

    fn add_listed(&mut self, key: &str, alias: Option<&str>) {
        let alias = match alias {
            Some(alias) => {
                if self.release >= AGENT_ALIASES {
                    self.aliases.retain(|_, other| other != key);
                }
                Some(alias.trim().to_lowercase())
            }
            None => self.built_in(key).filter(|alias| !self.taken.contains(*alias)).map(str::to_owned),
        };
        if let Some(alias) = alias.filter(|alias| !alias.is_empty()) {
            self.aliases.insert(alias, key.to_owned());
        }
        if self.release >= PROVIDER_INFERRED
            && let Some(name) = ModelName::parse(key, self.release)
        {
            self.add_provider(&name);
        }
    }

    /// The alias that the release gives to a listed model without one.
    fn built_in(&self, key: &str) -> Option<&'static str> {
        let model = key.strip_prefix("anthropic/")?;
        let all = [("opus", step(OPUS, self.release)), ("sonnet", step(SONNET, self.release))];
        all.into_iter().find(|(_, is)| *is == Some(model)).map(|(alias, _)| alias)
    }

    fn add_provider(&mut self, name: &ModelName) {
        self.providers.entry(name.model.to_lowercase()).or_default().insert(name.provider.clone());
    }

    /// The model that a text stands for, and whether by an alias; none for text that names none.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Option<(ModelName, bool)> {
        let text = without_profile(text.trim(), self.release);
        if text.is_empty() {
            return None;
        }
        if let Some(model) = self.by_alias(text) {
            return Some((model, true));
        }
        match text.contains('/') {
            true => ModelName::parse(text, self.release).map(|model| (model, false)),
            false => Some((self.bare(text), false)),
        }
    }

    /// The same for a text that is read beside another model: without a provider it is one of the same.
    #[must_use]
    pub fn resolve_beside(&self, other: &ModelName, text: &str) -> Option<(ModelName, bool)> {
        let name = without_profile(text.trim(), self.release);
        let bare = !name.is_empty() && !name.contains('/') && self.by_alias(name).is_none();
        if bare { Some((ModelName::of(&other.provider, name, self.release), false)) } else { self.resolve(text) }
    }

    fn by_alias(&self, text: &str) -> Option<ModelName> {
        if text.contains('/') && self.release < SLASHED_ALIASES {
            return None;
        }
        self.aliases.get(&text.to_lowercase()).and_then(|key| self.listed(key))
    }

    fn default_provider(&self) -> &'static str {
        step(DEFAULT_MODEL, self.release).map_or("anthropic", |(provider, _)| provider)
    }

    fn listed(&self, key: &str) -> Option<ModelName> {
        ModelName::parse(key, self.release).or_else(|| {
            (!key.contains('/') && !key.is_empty()).then(|| ModelName::of(self.default_provider(), key, self.release))
        })
    }

    /// A model without a provider: that of the only provider for which the config names such a model, else
    /// the release's default provider.
    fn bare(&self, text: &str) -> ModelName {
        let mut providers = self.providers.get(&text.to_lowercase()).into_iter().flatten();
        match (providers.next(), providers.next()) {
            (Some(only), None) => ModelName::of(only, text, self.release),
            _ => ModelName { provider: self.default_provider().to_owned(), model: text.to_owned() },
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

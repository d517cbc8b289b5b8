//! What a release writes into the config in memory when it takes Anthropic for paid by API key: `short` for
//! the models of Anthropic that are listed or used first.

use super::super::defaults::{OPUS, SONNET, step};
use super::super::model_name::ModelName;
use super::super::route::Api;
use super::layers::{Layer, Place, Setting};
use super::{Inputs, Retention};
use crate::document::Value;
use crate::release::Release;
use crate::roster::members;
use crate::rules::known_text;

/// First release that writes `cacheRetention`; before, it was the old key, which nothing read.
const SINCE: Release = super::layers::NEW_KEY_SINCE;
/// First release that does so for Claude at Bedrock, too.
const BEDROCK: Release = Release::new(2026, 2, 26);
/// First release in which the primary model may be a text.
const TEXT_PRIMARY: Release = Release::new(2026, 2, 26);
/// First release that writes it for the successor of a primary model that is retired.
const RETIRED: Release = Release::new(2026, 5, 28);
/// First sampled release that writes it for the primary model beside a key with capitals, which loses then.
const BESIDE: Release = Release::new(2026, 8, 1);
/// Models that are added to the list, once it has one of Anthropic.
const ADDED: &[(Release, &[&str])] = &[
    (Release::new(2026, 5, 12), &["anthropic/claude-haiku-4-5"]),
    (Release::new(2026, 5, 28), &["anthropic/claude-sonnet-4-6"]),
    (Release::new(2026, 7, 1), &["anthropic/claude-sonnet-5", "anthropic/claude-sonnet-4-6"]),
];

impl Api {
    /// Whether a release sets values by itself for this route.
    pub(super) fn has_seed(self, release: Release) -> bool {
        match self {
            Self::Anthropic => release >= SINCE,
            Self::BedrockClaude => release >= BEDROCK,
            _ => false,
        }
    }
}

/// Sets `short` where the release would.
pub(super) fn apply(layers: &mut [Layer], inputs: &Inputs<'_>, model: &ModelName) {
    let (root, release) = (inputs.root, inputs.release);
    let Some(layer) = layers.iter_mut().find(|layer| layer.place == Place::DefaultsModel) else { return };
    let is_text = root.at(&layer.path.key(super::layers::NEW_KEY)).is_some_and(|value| value.as_text().is_some());
    let cased = layer
        .path
        .parent()
        .is_some_and(|entry| root.at(&entry).is_some() && entry.last_key() != Some(&model.key(release)));
    let beside = cased && release >= BESIDE && inputs.primary.as_ref().is_some_and(|name| *name == model.to_string());
    if release >= SINCE && (beside || (!is_text && is_target(inputs, model))) {
        layer.new = Some(Setting::Valid(Retention::Short));
        layer.seeded = true;
    }
}

/// The keys of models that the release adds to `agents.defaults.models` when it takes Anthropic for paid by
/// API key.
pub(in crate::anthropic) fn added(root: &Value, release: Release) -> Vec<String> {
    let models = root.dig(&["agents", "defaults", "models"]);
    let primary = primary(root, release);
    let any = primary.is_some() || members(models).any(|entry| covers(&entry.name, release));
    let fixed = step(ADDED, release).filter(|_| any).unwrap_or_default();
    let all = primary.into_iter().chain(fixed.iter().map(|key| (*key).to_owned()));
    all.filter(|key| models.is_none_or(|models| models.get(key).is_none())).collect()
}

fn is_target(inputs: &Inputs<'_>, model: &ModelName) -> bool {
    let (root, release, primary) = (inputs.root, inputs.release, &inputs.primary);
    let names = [model.key(release), model.to_string()];
    let models = root.dig(&["agents", "defaults", "models"]);
    let listed = |key: &String| covers(key, release) && models.is_some_and(|models| models.get(key).is_some());
    let added = step(ADDED, release).unwrap_or_default();
    names.iter().any(listed)
        || primary.as_ref().is_some_and(|primary| names.contains(primary))
        || (names.iter().any(|name| added.contains(&name.as_str()))
            && (primary.is_some() || members(models).any(|entry| covers(&entry.name, release))))
}

/// Whether the text names a model of Anthropic. One without a provider counts as such.
fn covers(text: &str, release: Release) -> bool {
    let Some((provider, model)) = text.trim().split_once('/') else { return !text.trim().is_empty() };
    let model = model.trim().to_lowercase();
    match provider.trim().to_lowercase().as_str() {
        "anthropic" => !model.is_empty(),
        "amazon-bedrock" => release >= BEDROCK && model.contains("anthropic.claude"),
        _ => false,
    }
}

/// The key of the primary model of all agents, when it is one of Anthropic. Aliases of the config do not
/// count here, only those that the release brings along.
pub(super) fn primary(root: &Value, release: Release) -> Option<String> {
    let model = root.dig(&["agents", "defaults", "model"])?;
    let text = model.get("primary").or_else(|| (release >= TEXT_PRIMARY).then_some(model)).and_then(known_text)?.trim();
    let text = match text.to_lowercase().as_str() {
        "opus" => format!("anthropic/{}", step(OPUS, release)?),
        "sonnet" => format!("anthropic/{}", step(SONNET, release)?),
        _ => text.to_owned(),
    };
    if !covers(&text, release) {
        return None;
    }
    let name = ModelName::parse(&text, release).unwrap_or_else(|| ModelName::of("anthropic", &text, release));
    let newer = (release >= RETIRED && name.provider == "anthropic").then(|| successor(&name.model, release)).flatten();
    Some(newer.map_or_else(|| name.to_string(), |model| format!("anthropic/{model}")))
}

/// The model that the release takes for a retired one here, though it goes on asking for the retired one.
fn successor(model: &str, release: Release) -> Option<&'static str> {
    let lower = model.to_lowercase().replace('.', "-");
    let is_old = |family: &str| {
        let Some(version) = lower.strip_prefix(family) else { return false };
        let dated =
            version.strip_prefix("-20").is_some_and(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() >= 6);
        let minor = ["-5", "-1", "-0"].iter().filter_map(|minor| version.strip_prefix(minor));
        version.is_empty()
            || dated
            || minor.into_iter().any(|rest| rest.is_empty() || rest.starts_with(['-', ':', '@']))
    };
    let third = lower.starts_with("claude-3");
    if is_old("claude-opus-4") || (third && lower.contains("opus")) {
        return step(OPUS, release);
    }
    let old = is_old("claude-sonnet-4") || (third && (lower.contains("sonnet") || lower.contains("haiku")));
    old.then_some("claude-sonnet-4-6")
}

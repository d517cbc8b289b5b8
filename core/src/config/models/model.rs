//! `models.providers.*.models`: the models of a provider.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::{PositiveInteger, PositiveNumber};
use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::Nullable;
use crate::config::models::compat::ModelCompat;
use crate::config::models::provider::{AgentRuntimeRef, ModelApi};

/// One model of a provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelDefinition {
    pub id: NonEmptyString,
    pub name: NonEmptyString,
    pub api: Option<ModelApi>,
    pub base_url: Option<NonEmptyString>,
    pub reasoning: Option<bool>,
    pub input: Option<Vec<InputKind>>,
    pub cost: Option<ModelCost>,
    pub context_window: Option<PositiveNumber>,
    pub context_tokens: Option<PositiveInteger>,
    pub max_tokens: Option<PositiveNumber>,
    pub thinking_level_map: Option<ThinkingLevelMap>,
    pub params: Option<Map<Value>>,
    pub agent_runtime: Option<AgentRuntimeRef>,
    pub headers: Option<Map<String>>,
    pub compat: Option<ModelCompat>,
    pub media_input: Option<MediaInputLimits>,
    pub metadata_source: Option<MetadataSource>,
}

/// A kind of input.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InputKind {
    Text,
    Image,
    Video,
    Audio,
}

/// Where model facts come from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MetadataSource {
    ModelsAdd,
}

/// Prices of a model per million tokens.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelCost {
    pub input: Option<f64>,
    pub output: Option<f64>,
    pub cache_read: Option<f64>,
    pub cache_write: Option<f64>,
    pub tiered_pricing: Option<Vec<PricingTier>>,
}

/// Prices that hold for a range of context sizes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PricingTier {
    pub input: f64,
    pub output: f64,
    pub cache_read: f64,
    pub cache_write: f64,
    pub range: TierRange,
}

/// The token range of a pricing tier.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TierRange {
    Between((f64, f64)),
    From((f64,)),
}

/// The provider's name for each thinking level.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThinkingLevelMap {
    pub off: Option<Nullable<String>>,
    pub minimal: Option<Nullable<String>>,
    pub low: Option<Nullable<String>>,
    pub medium: Option<Nullable<String>>,
    pub high: Option<Nullable<String>>,
    pub xhigh: Option<Nullable<String>>,
    pub max: Option<Nullable<String>>,
}

/// Limits on media sent to a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaInputLimits {
    pub image: Option<ImageInputLimits>,
}

/// Limits on images sent to a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImageInputLimits {
    pub max_bytes: Option<PositiveInteger>,
    pub max_pixels: Option<PositiveInteger>,
    pub max_side_px: Option<PositiveInteger>,
    pub preferred_side_px: Option<PositiveInteger>,
    pub token_mode: Option<ImageTokenMode>,
}

/// How image tokens are counted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImageTokenMode {
    Tile,
    Detail,
    Provider,
}

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
    /// Id of the model as the provider knows it, without the provider prefix.
    pub id: NonEmptyString,
    /// Name of the model for lists and menus.
    pub name: NonEmptyString,
    /// API for this model, if it differs from that of the provider.
    pub api: Option<ModelApi>,
    /// Address for this model, if it differs from that of the provider.
    pub base_url: Option<NonEmptyString>,
    /// Whether the model can think before it answers.
    pub reasoning: Option<bool>,
    /// Kinds of input that the model takes; images are only sent if `image` is among them.
    pub input: Option<Vec<InputKind>>,
    /// Prices in US dollars per million tokens, for cost estimates.
    pub cost: Option<ModelCost>,
    /// Size in tokens of the model's own context window.
    pub context_window: Option<PositiveNumber>,
    /// Tokens of input to use at most, to stay below the full context window.
    pub context_tokens: Option<PositiveInteger>,
    /// Output tokens per answer at most.
    pub max_tokens: Option<PositiveNumber>,
    /// Which value the provider expects for each thinking level.
    pub thinking_level_map: Option<ThinkingLevelMap>,
    /// Request parameters for this model, such as `temperature`.
    pub params: Option<Map<Value>>,
    /// Runtime that executes turns with this model.
    pub agent_runtime: Option<AgentRuntimeRef>,
    /// Headers sent with each request to this model.
    pub headers: Option<Map<String>>,
    /// Where this model or its server deviates from the API it speaks.
    pub compat: Option<ModelCompat>,
    /// Limits on media that are sent to this model.
    pub media_input: Option<MediaInputLimits>,
    /// Where the facts of this entry came from; written by OpenClaw.
    pub metadata_source: Option<MetadataSource>,
}

/// A kind of input.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InputKind {
    /// Written text.
    Text,
    /// Pictures.
    Image,
    /// Moving pictures.
    Video,
    /// Sound.
    Audio,
}

/// Where model facts come from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MetadataSource {
    /// The entry was created by a command that adds models.
    ModelsAdd,
}

/// Prices of a model per million tokens.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelCost {
    /// Price of a million input tokens.
    pub input: Option<f64>,
    /// Price of a million output tokens.
    pub output: Option<f64>,
    /// Price of a million input tokens that were read from the cache.
    pub cache_read: Option<f64>,
    /// Price of a million input tokens that were written to the cache.
    pub cache_write: Option<f64>,
    /// Prices that depend on how long the context is.
    pub tiered_pricing: Option<Vec<PricingTier>>,
}

/// Prices that hold for a range of context sizes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PricingTier {
    /// Price of a million input tokens in this tier.
    pub input: f64,
    /// Price of a million output tokens in this tier.
    pub output: f64,
    /// Price of a million tokens read from the cache in this tier.
    pub cache_read: f64,
    /// Price of a million tokens written to the cache in this tier.
    pub cache_write: f64,
    /// Context sizes in tokens that the tier covers.
    pub range: TierRange,
}

/// The token range of a pricing tier.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TierRange {
    /// From the first number of tokens up to the second.
    Between((f64, f64)),
    /// From this number of tokens on.
    From((f64,)),
}

/// The provider's name for each thinking level.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThinkingLevelMap {
    /// Value for no thinking; `null` if the model does not offer it.
    pub off: Option<Nullable<String>>,
    /// Value for the least thinking; `null` if the model does not offer it.
    pub minimal: Option<Nullable<String>>,
    /// Value for a little thinking; `null` if the model does not offer it.
    pub low: Option<Nullable<String>>,
    /// Value for a medium amount of thinking; `null` if the model does not offer it.
    pub medium: Option<Nullable<String>>,
    /// Value for much thinking; `null` if the model does not offer it.
    pub high: Option<Nullable<String>>,
    /// Value for very much thinking; `null` if the model does not offer it.
    pub xhigh: Option<Nullable<String>>,
    /// Value for the most thinking; `null` if the model does not offer it.
    pub max: Option<Nullable<String>>,
}

/// Limits on media sent to a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaInputLimits {
    /// Limits on images; larger ones are scaled down before they are sent.
    pub image: Option<ImageInputLimits>,
}

/// Limits on images sent to a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImageInputLimits {
    /// Size of an image file in bytes that the model accepts at most.
    pub max_bytes: Option<PositiveInteger>,
    /// Largest image in pixels, width times height.
    pub max_pixels: Option<PositiveInteger>,
    /// Longest side in pixels that is accepted.
    pub max_side_px: Option<PositiveInteger>,
    /// Length in pixels of the longer side that suits the model best.
    pub preferred_side_px: Option<PositiveInteger>,
    /// How the tokens of an image are estimated.
    pub token_mode: Option<ImageTokenMode>,
}

/// How image tokens are counted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImageTokenMode {
    /// By the number of tiles that the image is divided into.
    Tile,
    /// By the level of detail.
    Detail,
    /// As the provider reports it.
    Provider,
}

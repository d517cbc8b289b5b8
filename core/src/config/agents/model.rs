//! Which models agents use.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::models::provider::AgentRuntimeRef;

/// A model, or a model with fallbacks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ModelSelection {
    /// A model with other models to fall back to.
    Chain(ModelChain),
    /// One model as `provider/model` or alias.
    Id(String),
}

/// A primary model and its fallbacks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelChain {
    /// Model that is tried first, as `provider/model` or alias.
    pub primary: Option<String>,
    /// Models that take over in this order when the one before fails; an empty list means none.
    pub fallbacks: Option<Vec<String>>,
}

/// What agents may do with one model of the catalog.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentModel {
    /// Short name by which the model can be chosen; use each only once.
    pub alias: Option<String>,
    /// Request parameters for this model, such as `temperature`, `maxTokens` or `cacheRetention`.
    pub params: Option<Map<Value>>,
    /// Runtime that executes turns with this model.
    pub agent_runtime: Option<AgentRuntimeRef>,
    /// Runtimes that the model menu offers for this model.
    #[schemars(length(max = 8), inner(length(min = 1, max = 128), regex(pattern = r"^[a-z][a-z0-9-]*$")))]
    pub picker_runtimes: Option<Vec<String>>,
    /// Switch code mode on or off for this model; absent follows `tools.codeMode`.
    pub code_mode: Option<bool>,
    /// Whether answers of this model are streamed.
    pub streaming: Option<bool>,
}

/// A media model, or one with fallbacks and a time limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MediaModelSelection {
    /// A model with fallbacks and a time limit.
    Chain(MediaModelChain),
    /// One model as `provider/model`.
    Id(String),
}

/// A primary media model, its fallbacks and a time limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaModelChain {
    /// Model that is tried first, as `provider/model`.
    pub primary: Option<String>,
    /// Models that take over in this order when the one before fails.
    pub fallbacks: Option<Vec<String>>,
    /// Milliseconds that a request to these models may take.
    pub timeout_ms: Option<PositiveInteger>,
}

/// Models that generate media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaModels {
    /// Model that creates images; absent means a provider with credentials is picked.
    pub image: Option<MediaModelSelection>,
    /// Model that creates videos; absent means a provider with credentials is picked.
    pub video: Option<MediaModelSelection>,
    /// Model that creates music; absent means a provider with credentials is picked.
    pub music: Option<MediaModelSelection>,
}

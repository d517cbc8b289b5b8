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
    Chain(ModelChain),
    Id(String),
}

/// A primary model and its fallbacks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelChain {
    pub primary: Option<String>,
    pub fallbacks: Option<Vec<String>>,
}

/// What agents may do with one model of the catalog.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentModel {
    pub alias: Option<String>,
    pub params: Option<Map<Value>>,
    pub agent_runtime: Option<AgentRuntimeRef>,
    #[schemars(length(max = 8), inner(length(min = 1, max = 128), regex(pattern = r"^[a-z][a-z0-9-]*$")))]
    pub picker_runtimes: Option<Vec<String>>,
    pub code_mode: Option<bool>,
    pub streaming: Option<bool>,
}

/// A media model, or one with fallbacks and a time limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MediaModelSelection {
    Chain(MediaModelChain),
    Id(String),
}

/// A primary media model, its fallbacks and a time limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaModelChain {
    pub primary: Option<String>,
    pub fallbacks: Option<Vec<String>>,
    pub timeout_ms: Option<PositiveInteger>,
}

/// Models that generate media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaModels {
    pub image: Option<MediaModelSelection>,
    pub video: Option<MediaModelSelection>,
    pub music: Option<MediaModelSelection>,
}

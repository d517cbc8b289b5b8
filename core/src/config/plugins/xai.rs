//! `plugins.entries.xai`: the xAI plugin.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::plugins::secret::OpaqueSecret;

/// The xAI plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiPlugin {
    pub web_search: Option<XaiWebSearch>,
    pub x_search: Option<XaiXSearch>,
    pub code_execution: Option<XaiCodeExecution>,
}

/// Web search by Grok.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiWebSearch {
    pub api_key: Option<OpaqueSecret>,
    pub model: Option<String>,
    pub base_url: Option<String>,
    pub inline_citations: Option<bool>,
}

/// Search on X.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiXSearch {
    pub enabled: Option<bool>,
    pub model: Option<String>,
    pub base_url: Option<String>,
    pub inline_citations: Option<bool>,
    pub max_turns: Option<f64>,
    pub timeout_seconds: Option<f64>,
    pub cache_ttl_minutes: Option<f64>,
}

/// Remote code execution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiCodeExecution {
    pub enabled: Option<bool>,
    pub model: Option<String>,
    pub max_turns: Option<f64>,
    pub timeout_seconds: Option<f64>,
}

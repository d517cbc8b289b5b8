//! `plugins.entries.xai`: the xAI plugin.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::plugins::secret::OpaqueSecret;

/// The xAI plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiPlugin {
    /// Web search with Grok.
    pub web_search: Option<XaiWebSearch>,
    /// Search of posts on X.
    pub x_search: Option<XaiXSearch>,
    /// Running of code on xAI's servers.
    pub code_execution: Option<XaiCodeExecution>,
}

/// Web search by Grok.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiWebSearch {
    /// xAI API key for searches.
    pub api_key: Option<OpaqueSecret>,
    /// Grok model that searches.
    pub model: Option<String>,
    /// Address of the API, for proxies.
    pub base_url: Option<String>,
    /// Whether sources are named within the text.
    pub inline_citations: Option<bool>,
}

/// Search on X.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiXSearch {
    /// Whether agents may search X.
    pub enabled: Option<bool>,
    /// Grok model that searches.
    pub model: Option<String>,
    /// Address of the API, for proxies.
    pub base_url: Option<String>,
    /// Whether sources are named within the text.
    pub inline_citations: Option<bool>,
    /// Most steps that one search may take.
    pub max_turns: Option<f64>,
    /// How long a search may take, in seconds.
    pub timeout_seconds: Option<f64>,
    /// How long the result of the same search is used again, in minutes.
    pub cache_ttl_minutes: Option<f64>,
}

/// Remote code execution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct XaiCodeExecution {
    /// Whether agents may run code there.
    pub enabled: Option<bool>,
    /// Grok model that writes and runs the code.
    pub model: Option<String>,
    /// Most steps that one run may take.
    pub max_turns: Option<f64>,
    /// How long a run may take, in seconds.
    pub timeout_seconds: Option<f64>,
}

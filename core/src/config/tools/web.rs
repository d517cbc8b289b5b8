//! `tools.web`: web search and page fetching.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::network::SsrfPolicy;
use crate::config::common::numbers::{NonNegativeInteger, NonNegativeNumber, PositiveInteger};

/// Web search and page fetching.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebTools {
    pub search: Option<WebSearch>,
    pub fetch: Option<WebFetch>,
}

/// The web search tool.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WebSearch {
    pub enabled: Option<bool>,
    pub provider: Option<String>,
    pub max_results: Option<PositiveInteger>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub cache_ttl_minutes: Option<NonNegativeNumber>,
    pub openai_codex: Option<CodexWebSearch>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Web search by Codex itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodexWebSearch {
    pub enabled: Option<bool>,
    pub mode: Option<CodexSearchMode>,
    pub allowed_domains: Option<Vec<String>>,
    pub context_size: Option<SearchContextSize>,
    pub user_location: Option<UserLocation>,
}

/// Cached or live results.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodexSearchMode {
    Cached,
    Live,
}

/// Amount of search context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    Low,
    Medium,
    High,
}

/// The place that search results are tailored to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserLocation {
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub timezone: Option<String>,
}

/// The tool that fetches web pages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WebFetch {
    pub enabled: Option<bool>,
    pub provider: Option<String>,
    pub max_chars: Option<PositiveInteger>,
    pub max_chars_cap: Option<PositiveInteger>,
    pub max_response_bytes: Option<PositiveInteger>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub cache_ttl_minutes: Option<NonNegativeNumber>,
    pub max_redirects: Option<NonNegativeInteger>,
    pub user_agent: Option<String>,
    pub headers: Option<Map<String>>,
    pub readability: Option<bool>,
    pub use_trusted_env_proxy: Option<bool>,
    pub ssrf_policy: Option<SsrfPolicy>,
}

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
    /// The tool that searches the web.
    pub search: Option<WebSearch>,
    /// The tool that loads a web page.
    pub fetch: Option<WebFetch>,
}

/// The web search tool.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WebSearch {
    /// Offer the tool; on by default.
    pub enabled: Option<bool>,
    /// Search service; absent picks one with credentials, which belong under `plugins.entries`.
    pub provider: Option<String>,
    /// Number of hits; 5 by default.
    pub max_results: Option<PositiveInteger>,
    /// Seconds that a search may take; 30 by default.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Minutes for which results are reused; 15 by default.
    pub cache_ttl_minutes: Option<NonNegativeNumber>,
    /// Search that Codex carries out itself.
    pub openai_codex: Option<CodexWebSearch>,
    /// Further members, kept as they are.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Web search by Codex itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodexWebSearch {
    /// Let Codex search the web itself instead of using this tool.
    pub enabled: Option<bool>,
    /// Whether stored or current pages are searched.
    pub mode: Option<CodexSearchMode>,
    /// Domains that results may come from; absent means all.
    pub allowed_domains: Option<Vec<String>>,
    /// How much of the results the model gets.
    pub context_size: Option<SearchContextSize>,
    /// Place of the person, for results from the neighbourhood.
    pub user_location: Option<UserLocation>,
}

/// Cached or live results.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodexSearchMode {
    /// Stored copies of pages.
    Cached,
    /// Current pages.
    Live,
}

/// Amount of search context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    /// Little, for few tokens.
    Low,
    /// A medium amount.
    Medium,
    /// Much, for thorough answers.
    High,
}

/// The place that search results are tailored to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserLocation {
    /// Country, usually as a two-letter code.
    pub country: Option<String>,
    /// State or region of the person.
    pub region: Option<String>,
    /// City of the person.
    pub city: Option<String>,
    /// Time zone of the person, such as `Europe/Zurich`.
    pub timezone: Option<String>,
}

/// The tool that fetches web pages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WebFetch {
    /// Offer the tool; on by default.
    pub enabled: Option<bool>,
    /// Service that loads pages; absent picks one or loads them directly.
    pub provider: Option<String>,
    /// Characters of a page that are returned; 20000 by default, never above `maxCharsCap`.
    pub max_chars: Option<PositiveInteger>,
    /// Characters that a call may ask for at most; 20000 by default.
    pub max_chars_cap: Option<PositiveInteger>,
    /// Bytes that are downloaded at most; 750000 by default, between 32000 and 10000000.
    pub max_response_bytes: Option<PositiveInteger>,
    /// Seconds that loading may take; 30 by default.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Minutes for which pages are reused; 15 by default.
    pub cache_ttl_minutes: Option<NonNegativeNumber>,
    /// Number of redirects to follow; 3 by default.
    pub max_redirects: Option<NonNegativeInteger>,
    /// Value of the `User-Agent` header, for sites that refuse the usual one.
    pub user_agent: Option<String>,
    /// HTTP headers sent with each page request.
    pub headers: Option<Map<String>>,
    /// Reduce pages to their main content; on by default.
    pub readability: Option<bool>,
    /// Send requests through the proxy of the environment, which then resolves host names itself.
    pub use_trusted_env_proxy: Option<bool>,
    /// Which hosts and private networks may be reached.
    pub ssrf_policy: Option<SsrfPolicy>,
}

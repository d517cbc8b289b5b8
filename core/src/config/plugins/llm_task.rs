//! `plugins.entries.llm-task`: structured tasks for a model.

use schemars::JsonSchema;
use serde::Deserialize;

/// Structured tasks for a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LlmTask {
    /// Provider used when a call names none.
    pub default_provider: Option<String>,
    /// Model used when a call names none.
    pub default_model: Option<String>,
    /// Stored login used when a call names none.
    pub default_auth_profile_id: Option<String>,
    /// Longest answer in tokens.
    #[schemars(range(min = 1))]
    pub max_tokens: Option<u64>,
    /// How long a call may take, in milliseconds.
    #[schemars(range(min = 1))]
    pub timeout_ms: Option<u64>,
}

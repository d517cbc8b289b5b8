//! `plugins.entries.llm-task`: structured tasks for a model.

use schemars::JsonSchema;
use serde::Deserialize;

/// Structured tasks for a model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LlmTask {
    pub default_provider: Option<String>,
    pub default_model: Option<String>,
    pub default_auth_profile_id: Option<String>,
    #[schemars(range(min = 1))]
    pub max_tokens: Option<u64>,
    #[schemars(range(min = 1))]
    pub timeout_ms: Option<u64>,
}

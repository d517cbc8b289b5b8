//! What every entry of `plugins.entries` has.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::schema::schema_newtype;

/// One plugin: switch, permissions and its own settings.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PluginEntry_{C}")]
pub struct PluginEntry<C> {
    pub enabled: Option<bool>,
    pub hooks: Option<PluginHooks>,
    pub subagent: Option<PluginSubagent>,
    pub llm: Option<PluginLlm>,
    pub config: Option<C>,
}

schema_newtype! {
    /// A time limit for hooks of a plugin, in milliseconds.
    HookTimeout(u32) = { "type": "integer", "exclusiveMinimum": 0, "maximum": 600_000 }
}

/// A plugin without settings of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoSettings {}

/// What hooks of a plugin may do.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginHooks {
    pub allow_prompt_injection: Option<bool>,
    pub allow_conversation_access: Option<bool>,
    pub timeout_ms: Option<HookTimeout>,
    pub timeouts: Option<Map<HookTimeout>>,
}

/// What a plugin may ask of subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSubagent {
    pub allow_model_override: Option<bool>,
    pub allowed_models: Option<Vec<String>>,
}

/// What a plugin may ask of models.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginLlm {
    pub allow_model_override: Option<bool>,
    pub allowed_models: Option<Vec<String>>,
    pub allowed_completion_models: Option<Vec<String>>,
    pub allow_auth_profile_override: Option<bool>,
    pub allow_agent_id_override: Option<bool>,
}

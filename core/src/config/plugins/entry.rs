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
    /// Whether the plugin runs; settings of a plugin that is off cause a warning.
    pub enabled: Option<bool>,
    /// What the hooks of this plugin may see and change, and how long they may take.
    pub hooks: Option<PluginHooks>,
    /// Whether the plugin may choose models when it starts subagents.
    pub subagent: Option<PluginSubagent>,
    /// Whether the plugin may choose models, logins and agents when it calls a model.
    pub llm: Option<PluginLlm>,
    /// The plugin's own settings; OpenClaw checks them against the schema that the plugin ships.
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
    /// Whether hooks may add to the prompt; `false` blocks the hooks that can.
    pub allow_prompt_injection: Option<bool>,
    /// Whether hooks may read what is said; plugins that are not bundled need `true` for that.
    pub allow_conversation_access: Option<bool>,
    /// How long any hook of the plugin may take, in milliseconds; at most ten minutes.
    pub timeout_ms: Option<HookTimeout>,
    /// Exceptions for single hooks, keyed by hook name, in milliseconds.
    pub timeouts: Option<Map<HookTimeout>>,
}

/// What a plugin may ask of subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSubagent {
    /// Whether the plugin may name another model for its subagents.
    pub allow_model_override: Option<bool>,
    /// Models it may name, as `provider/model`; `*` permits any.
    pub allowed_models: Option<Vec<String>>,
}

/// What a plugin may ask of models.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginLlm {
    /// Whether the plugin may name another model than the configured one.
    pub allow_model_override: Option<bool>,
    /// Models it may name, as `provider/model`; `*` permits any.
    pub allowed_models: Option<Vec<String>>,
    /// Models that its calls may end up with, including those it did not name itself.
    pub allowed_completion_models: Option<Vec<String>>,
    /// Whether the plugin may choose the stored login for a call.
    pub allow_auth_profile_override: Option<bool>,
    /// Whether the plugin may make calls in the name of another agent.
    pub allow_agent_id_override: Option<bool>,
}

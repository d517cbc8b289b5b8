//! `subagents` of agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::model::ModelSelection;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};

/// Defaults for subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubagentDefaults {
    /// Settings that a single agent can override.
    #[serde(flatten)]
    pub settings: AgentSubagents,
    /// Helper runs that may be in progress at the same time; 8 by default.
    pub max_concurrent: Option<PositiveInteger>,
    /// How deep helpers may start helpers of their own; 1 forbids it, 5 is the default.
    #[schemars(range(min = 1, max = 5))]
    pub max_spawn_depth: Option<u64>,
    /// Active helpers that one session may have; 5 by default.
    #[schemars(range(min = 1, max = 20))]
    pub max_children_per_agent: Option<u64>,
    /// Minutes after which the session of a finished helper is archived; 60 by default, 0 never.
    pub archive_after_minutes: Option<NonNegativeInteger>,
    /// Seconds that a helper may run unless the call sets a limit; 0, the default, sets none.
    pub run_timeout_seconds: Option<NonNegativeInteger>,
    /// Milliseconds for one attempt to report a helper's result; 120000 by default.
    pub announce_timeout_ms: Option<PositiveInteger>,
}

/// How one agent uses subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentSubagents {
    /// How strongly the agent is told to hand work to helpers.
    pub delegation_mode: Option<DelegationMode>,
    /// Agents that may be started as helpers; `"*"` means any, absence only the agent itself.
    pub allow_agents: Option<Vec<String>>,
    /// Model of helpers; absent means the model of the agent that starts them.
    pub model: Option<ModelSelection>,
    /// Thinking level of helpers, such as `low`, where the call sets none.
    pub thinking: Option<String>,
    /// Refuse to start a helper without naming its agent; off by default.
    pub require_agent_id: Option<bool>,
}

/// How eagerly work is delegated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DelegationMode {
    /// Helpers are offered as a possibility.
    Suggest,
    /// The agent is told to delegate whenever it makes sense.
    Prefer,
}

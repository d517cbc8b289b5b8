//! `subagents` of agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::model::ModelSelection;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};

/// Defaults for subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubagentDefaults {
    #[serde(flatten)]
    pub settings: AgentSubagents,
    pub max_concurrent: Option<PositiveInteger>,
    #[schemars(range(min = 1, max = 5))]
    pub max_spawn_depth: Option<u64>,
    #[schemars(range(min = 1, max = 20))]
    pub max_children_per_agent: Option<u64>,
    pub archive_after_minutes: Option<NonNegativeInteger>,
    pub run_timeout_seconds: Option<NonNegativeInteger>,
    pub announce_timeout_ms: Option<PositiveInteger>,
}

/// How one agent uses subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentSubagents {
    pub delegation_mode: Option<DelegationMode>,
    pub allow_agents: Option<Vec<String>>,
    pub model: Option<ModelSelection>,
    pub thinking: Option<String>,
    pub require_agent_id: Option<bool>,
}

/// How eagerly work is delegated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DelegationMode {
    Suggest,
    Prefer,
}

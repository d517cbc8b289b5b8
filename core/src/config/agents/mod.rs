//! `agents`: agents and the defaults they share.

pub mod compaction;
pub mod context;
pub mod defaults;
pub mod entry;
pub mod heartbeat;
pub mod model;
pub mod sandbox;
pub mod sandbox_docker;
pub mod settings;
pub mod subagents;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use defaults::AgentDefaults;
use entry::AgentEntry;

/// Agents and the defaults they share.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentsConfig {
    /// Set to `explicit` when there are several agents, so that every task must name the agent it belongs to.
    pub ownership: Option<AgentOwnership>,
    /// Settings of all agents, unless one overrides them in its own entry.
    pub defaults: Option<AgentDefaults>,
    /// The agents, each under its id of lower-case letters, digits, `_` and `-`.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[a-z0-9_][a-z0-9_-]{0,63}$"}))]
    pub entries: Option<Map<AgentEntry>>,
}

/// How agents are assigned to owners.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AgentOwnership {
    /// No agent is the default one; bindings and owners say who answers.
    Explicit,
}

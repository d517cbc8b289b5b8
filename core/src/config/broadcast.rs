//! `broadcast`: peers whose messages go to several agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Peers whose messages go to several agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct BroadcastConfig {
    /// Whether the agents answer at the same time or one after another.
    pub strategy: Option<BroadcastStrategy>,
    /// Agents per conversation, by the id of the conversation.
    #[serde(flatten)]
    pub others: Map<BroadcastTarget>,
}

/// Whether agents answer at the same time.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BroadcastStrategy {
    /// All agents answer at the same time.
    Parallel,
    /// The agents answer one after another.
    Sequential,
}

/// The agents that one peer reaches.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum BroadcastTarget {
    /// Agents together with limits on their exchange.
    Detailed(BroadcastGroup),
    /// Ids of the agents.
    List(Vec<String>),
}

/// Agents of a broadcast, and how long they may talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BroadcastGroup {
    /// Ids of the agents, at most 16.
    #[schemars(length(max = 16))]
    pub agents: Vec<String>,
    /// Only agents that are mentioned answer, or all if none is; on by default.
    pub mention_gating: Option<bool>,
    /// Rounds in which the agents react to each other, the first included; 1 by default, at most 4.
    #[schemars(range(min = 1, max = 4))]
    pub max_rounds: Option<u64>,
    /// Answers of all agents together at most; one per agent by default.
    #[schemars(range(min = 1, max = 32))]
    pub max_turns: Option<u64>,
}

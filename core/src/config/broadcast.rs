//! `broadcast`: peers whose messages go to several agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Peers whose messages go to several agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct BroadcastConfig {
    pub strategy: Option<BroadcastStrategy>,
    #[serde(flatten)]
    pub others: Map<BroadcastTarget>,
}

/// Whether agents answer at the same time.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BroadcastStrategy {
    Parallel,
    Sequential,
}

/// The agents that one peer reaches.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum BroadcastTarget {
    Detailed(BroadcastGroup),
    List(Vec<String>),
}

/// Agents of a broadcast, and how long they may talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BroadcastGroup {
    #[schemars(length(max = 16))]
    pub agents: Vec<String>,
    pub mention_gating: Option<bool>,
    #[schemars(range(min = 1, max = 4))]
    pub max_rounds: Option<u64>,
    #[schemars(range(min = 1, max = 32))]
    pub max_turns: Option<u64>,
}

//! `memory`: memory of all agents.

pub mod search;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::AutoOnOff;
use search::MemorySearch;

/// Memory of all agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryConfig {
    pub citations: Option<AutoOnOff>,
    pub search: Option<MemorySearch>,
}

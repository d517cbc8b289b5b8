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
    /// Whether answers from memory name the file they come from; `auto` by default.
    pub citations: Option<AutoOnOff>,
    /// Search over notes and, if wanted, past sessions.
    pub search: Option<MemorySearch>,
}

//! What goes into the context of a model, and what is removed from it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowDeny;

/// Limits on what is put into the context.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContextLimits {
    #[schemars(range(min = 1, max = 250000))]
    pub memory_get_max_chars: Option<u64>,
    #[schemars(range(min = 1, max = 50000))]
    pub post_compaction_max_chars: Option<u64>,
}

/// Removal of old tool results from the context.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContextPruning {
    pub mode: Option<PruningMode>,
    pub ttl: Option<String>,
    pub tools: Option<AllowDeny>,
    pub hard_clear: Option<HardClear>,
}

/// When old tool results are removed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum PruningMode {
    Off,
    CacheTtl,
}

/// Replacement of old tool results by a placeholder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HardClear {
    pub enabled: Option<bool>,
    pub placeholder: Option<String>,
}

//! What goes into the context of a model, and what is removed from it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowDeny;

/// Limits on what is put into the context.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContextLimits {
    /// Characters of one memory excerpt that the `memory_get` tool returns at most.
    #[schemars(range(min = 1, max = 250000))]
    pub memory_get_max_chars: Option<u64>,
    /// Characters of `AGENTS.md` that are put back after a compaction at most.
    #[schemars(range(min = 1, max = 50000))]
    pub post_compaction_max_chars: Option<u64>,
}

/// Removal of old tool results from the context.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContextPruning {
    /// Whether old tool results are dropped from requests; the stored history stays complete. Off by default.
    pub mode: Option<PruningMode>,
    /// Time for which the prompt cache counts as fresh, such as `5m`; nothing is pruned before it has passed.
    pub ttl: Option<String>,
    /// Names of the tools whose results may (`allow`) or must not (`deny`) be pruned.
    pub tools: Option<AllowDeny>,
    /// Replacing a whole old result once shortening no longer suffices.
    pub hard_clear: Option<HardClear>,
}

/// When old tool results are removed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum PruningMode {
    /// Tool results stay in the context until compaction.
    Off,
    /// Prune once the prompt cache has expired, when a changed context costs nothing extra.
    CacheTtl,
}

/// Replacement of old tool results by a placeholder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HardClear {
    /// Whether whole results may be replaced; `false` leaves it at shortening them.
    pub enabled: Option<bool>,
    /// Text that stands in for a removed result.
    pub placeholder: Option<String>,
}

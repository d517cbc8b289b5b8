//! `plugins.entries.memory-core`: the built-in memory.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::ChatType;
use crate::config::common::numbers::NonNegativeInteger;

/// The built-in memory.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryCore {
    pub memory_policy: Option<MemoryPolicy>,
    pub dreaming: Option<Dreaming>,
}

/// What is not remembered.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryPolicy {
    pub exclude_sessions: Option<ExcludedSessions>,
}

/// Sessions that leave no memories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExcludedSessions {
    pub hook_external_content_sources: Option<Vec<String>>,
    pub channels: Option<Vec<String>>,
    pub chat_types: Option<Vec<ChatType>>,
}

/// Consolidation of memories in the background.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dreaming {
    pub enabled: Option<bool>,
    pub frequency: Option<String>,
    pub model: Option<String>,
    pub timezone: Option<String>,
    pub verbose_logging: Option<bool>,
    pub storage: Option<DreamingStorage>,
    pub execution: Option<DreamingExecution>,
    pub phases: Option<DreamingPhases>,
}

/// Where results are stored.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DreamingStorage {
    pub mode: Option<DreamingStorageMode>,
    pub separate_reports: Option<bool>,
}

/// Where results go.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DreamingStorageMode {
    Inline,
    Separate,
    Both,
}

/// How dreaming runs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingExecution {
    pub defaults: Option<DreamingModel>,
}

/// The model of a dreaming phase.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingModel {
    pub model: Option<String>,
}

/// The phases of dreaming.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingPhases {
    pub light: Option<LightPhase>,
    pub deep: Option<DeepPhase>,
    pub rem: Option<RemPhase>,
}

/// Sorting of recent memories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LightPhase {
    pub enabled: Option<bool>,
    pub lookback_days: Option<NonNegativeInteger>,
    pub limit: Option<NonNegativeInteger>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub dedupe_similarity: Option<f64>,
    pub execution: Option<DreamingModel>,
}

/// Promotion of memories to long-term memory.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeepPhase {
    pub enabled: Option<bool>,
    pub limit: Option<NonNegativeInteger>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_score: Option<f64>,
    pub min_recall_count: Option<NonNegativeInteger>,
    pub min_unique_queries: Option<NonNegativeInteger>,
    pub recency_half_life_days: Option<NonNegativeInteger>,
    #[schemars(range(min = 1))]
    pub max_age_days: Option<u64>,
    #[schemars(range(min = 1))]
    pub max_promoted_snippet_tokens: Option<u64>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub max_prior_entry_loss_fraction: Option<f64>,
    pub execution: Option<DreamingModel>,
}

/// Search for patterns.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemPhase {
    pub enabled: Option<bool>,
    pub lookback_days: Option<NonNegativeInteger>,
    pub limit: Option<NonNegativeInteger>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_pattern_strength: Option<f64>,
    pub execution: Option<DreamingModel>,
}

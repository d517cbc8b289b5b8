//! `plugins.entries.memory-core`: the built-in memory.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::ChatType;
use crate::config::common::numbers::NonNegativeInteger;

/// The built-in memory.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryCore {
    /// Which sessions leave no trace in memory.
    pub memory_policy: Option<MemoryPolicy>,
    /// Nightly review in which lasting memories are picked from short-lived ones.
    pub dreaming: Option<Dreaming>,
}

/// What is not remembered.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryPolicy {
    /// Sessions that are neither searched nor reviewed.
    pub exclude_sessions: Option<ExcludedSessions>,
}

/// Sessions that leave no memories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExcludedSessions {
    /// Sessions that a hook started with content from these sources.
    pub hook_external_content_sources: Option<Vec<String>>,
    /// Sessions of these channels, by id such as `telegram`.
    pub channels: Option<Vec<String>>,
    /// Sessions of these kinds of conversation.
    pub chat_types: Option<Vec<ChatType>>,
}

/// Consolidation of memories in the background.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dreaming {
    /// Whether the review runs. Absent means `true`.
    pub enabled: Option<bool>,
    /// When the review runs, as a cron expression. Default `0 3 * * *`, three o'clock each night.
    pub frequency: Option<String>,
    /// Model that does the review, as `provider/model`.
    pub model: Option<String>,
    /// Time zone of the schedule, such as `Europe/Berlin`.
    pub timezone: Option<String>,
    /// Whether each step of the review is logged.
    pub verbose_logging: Option<bool>,
    /// Where the reports of the review are written.
    pub storage: Option<DreamingStorage>,
    /// Which model the phases use.
    pub execution: Option<DreamingExecution>,
    /// Settings of the three phases.
    pub phases: Option<DreamingPhases>,
}

/// Where results are stored.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DreamingStorage {
    /// Whether reports go into the daily notes or into files of their own.
    pub mode: Option<DreamingStorageMode>,
    /// Whether each phase also gets a report file.
    pub separate_reports: Option<bool>,
}

/// Where results go.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DreamingStorageMode {
    /// Into the daily notes.
    Inline,
    /// Into files of their own.
    Separate,
    /// Into both places.
    Both,
}

/// How dreaming runs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingExecution {
    /// Choice for all phases that do not choose themselves.
    pub defaults: Option<DreamingModel>,
}

/// The model of a dreaming phase.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingModel {
    /// Model as `provider/model`.
    pub model: Option<String>,
}

/// The phases of dreaming.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DreamingPhases {
    /// Collects and sorts recent notes.
    pub light: Option<LightPhase>,
    /// Moves what proved useful into the lasting memory.
    pub deep: Option<DeepPhase>,
    /// Looks for themes and patterns.
    pub rem: Option<RemPhase>,
}

/// Sorting of recent memories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LightPhase {
    /// Whether this phase runs.
    pub enabled: Option<bool>,
    /// How many days back notes are collected.
    pub lookback_days: Option<NonNegativeInteger>,
    /// Most notes that one run takes.
    pub limit: Option<NonNegativeInteger>,
    /// Similarity, 0 to 1, from which two notes count as the same.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub dedupe_similarity: Option<f64>,
    /// Model for this phase.
    pub execution: Option<DreamingModel>,
}

/// Promotion of memories to long-term memory.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeepPhase {
    /// Whether this phase runs.
    pub enabled: Option<bool>,
    /// Most memories that one run makes lasting.
    pub limit: Option<NonNegativeInteger>,
    /// Score, 0 to 1, from which a memory becomes lasting. Absent means 0.75.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_score: Option<f64>,
    /// How often a memory must have been recalled. Absent means 3.
    pub min_recall_count: Option<NonNegativeInteger>,
    /// How many different queries must have found it. Absent means 3.
    pub min_unique_queries: Option<NonNegativeInteger>,
    /// Days in which the weight of an older recall falls to half.
    pub recency_half_life_days: Option<NonNegativeInteger>,
    /// Oldest memory that can still become lasting, in days.
    #[schemars(range(min = 1))]
    pub max_age_days: Option<u64>,
    /// Most of a memory that is kept, in tokens. Default 160.
    #[schemars(range(min = 1))]
    pub max_promoted_snippet_tokens: Option<u64>,
    /// Share of earlier entries, 0 to 1, that a run may drop; more makes it void. Default 0.25.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub max_prior_entry_loss_fraction: Option<f64>,
    /// Model for this phase.
    pub execution: Option<DreamingModel>,
}

/// Search for patterns.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemPhase {
    /// Whether this phase runs.
    pub enabled: Option<bool>,
    /// How many days back patterns are searched.
    pub lookback_days: Option<NonNegativeInteger>,
    /// Most patterns that one run reports.
    pub limit: Option<NonNegativeInteger>,
    /// Strength, 0 to 1, from which a pattern is reported.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_pattern_strength: Option<f64>,
    /// Model for this phase.
    pub execution: Option<DreamingModel>,
}

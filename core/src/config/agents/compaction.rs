//! `compaction` of agents: summarising of long sessions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::ByteSize;

/// Summarising of long sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Compaction {
    pub enabled: Option<bool>,
    pub mode: Option<CompactionMode>,
    pub provider: Option<String>,
    pub thinking_level: Option<CompactionThinking>,
    pub keep_recent_tokens: Option<PositiveInteger>,
    pub identifier_policy: Option<IdentifierPolicy>,
    #[schemars(range(min = 0, max = 12))]
    pub recent_turns_preserve: Option<u64>,
    pub quality_guard: Option<CompactionQualityGuard>,
    pub mid_turn_precheck: Option<Toggle>,
    pub post_index_sync: Option<PostIndexSync>,
    pub post_compaction_sections: Option<Vec<String>>,
    pub model: Option<String>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub memory_flush: Option<MemoryFlush>,
    pub max_active_transcript_bytes: Option<ByteSize>,
    pub notify_user: Option<bool>,
}

/// How sessions are compacted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CompactionMode {
    Default,
    Safeguard,
}

/// Thinking level of the compaction model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CompactionThinking {
    Off,
    Minimal,
    Low,
    Medium,
    High,
    Xhigh,
    Adaptive,
    Max,
    Ultra,
    Inherit,
}

/// Whether identifiers survive a compaction literally.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum IdentifierPolicy {
    Strict,
    Off,
}

/// Whether compaction waits for the memory index.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum PostIndexSync {
    Off,
    Async,
    Await,
}

/// Checks of a summary before it is used.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompactionQualityGuard {
    pub enabled: Option<bool>,
    pub max_retries: Option<NonNegativeInteger>,
}

/// Saving of memories before a session is compacted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryFlush {
    pub enabled: Option<bool>,
    pub model: Option<String>,
    pub soft_threshold_tokens: Option<NonNegativeInteger>,
    pub force_flush_transcript_bytes: Option<ByteSize>,
}

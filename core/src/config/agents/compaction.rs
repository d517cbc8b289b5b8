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
    /// Summarise on its own when the context fills up; on by default, `/compact` works either way.
    pub enabled: Option<bool>,
    /// How the history is summarised; a compaction provider forces `safeguard`.
    pub mode: Option<CompactionMode>,
    /// Id of a compaction provider from a plugin that replaces the built-in summary; built-in on failure.
    pub provider: Option<String>,
    /// Thinking level for writing summaries; absent lets the provider decide, else `low`.
    pub thinking_level: Option<CompactionThinking>,
    /// Tokens of the newest history that stay word for word; 20000 by default.
    pub keep_recent_tokens: Option<PositiveInteger>,
    /// Whether ids, paths and the like must survive a summary unchanged; `strict` by default.
    pub identifier_policy: Option<IdentifierPolicy>,
    /// Latest turns left out of a safeguard summary and kept as they are; 3 by default, at most 12.
    #[schemars(range(min = 0, max = 12))]
    pub recent_turns_preserve: Option<u64>,
    /// Checking of safeguard summaries before they replace the history.
    pub quality_guard: Option<CompactionQualityGuard>,
    /// Also check for a full context between tool calls, not only before a turn; off by default.
    pub mid_turn_precheck: Option<Toggle>,
    /// Whether the memory index is refreshed after a compaction; `async` by default.
    pub post_index_sync: Option<PostIndexSync>,
    /// Headings of `AGENTS.md` whose sections are put back into the context after a compaction.
    pub post_compaction_sections: Option<Vec<String>>,
    /// Model that writes the summaries, as `provider/model` or alias; absent means the model of the session.
    pub model: Option<String>,
    /// Seconds that each model request of a compaction may take; 180 by default.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Silent turn before a compaction in which the agent saves what it wants to remember.
    pub memory_flush: Option<MemoryFlush>,
    /// Transcript size, such as `"20mb"`, that triggers a compaction before a run; absent or 0 sets no limit.
    pub max_active_transcript_bytes: Option<ByteSize>,
    /// Tell people in the chat when a compaction starts and ends; off by default.
    pub notify_user: Option<bool>,
}

/// How sessions are compacted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CompactionMode {
    /// The plain summary.
    Default,
    /// A summary in chunks with extra checks, for long histories.
    Safeguard,
}

/// Thinking level of the compaction model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CompactionThinking {
    /// No thinking.
    Off,
    /// As little thinking as possible.
    Minimal,
    /// A little thinking.
    Low,
    /// A medium amount of thinking.
    Medium,
    /// Much thinking.
    High,
    /// Very much thinking.
    Xhigh,
    /// The model decides how much to think.
    Adaptive,
    /// The most that the model offers.
    Max,
    /// The highest level, for models that know it.
    Ultra,
    /// The thinking level that the session has at the moment.
    Inherit,
}

/// Whether identifiers survive a compaction literally.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum IdentifierPolicy {
    /// The summary is told to keep identifiers exactly.
    Strict,
    /// No special care for identifiers.
    Off,
}

/// Whether compaction waits for the memory index.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum PostIndexSync {
    /// The index is not refreshed at this point.
    Off,
    /// The index is refreshed in the background.
    Async,
    /// The session goes on once the index is fresh.
    Await,
}

/// Checks of a summary before it is used.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompactionQualityGuard {
    /// Reject summaries that lose required sections, open requests or identifiers; on by default in safeguard mode.
    pub enabled: Option<bool>,
    /// How often a rejected summary is written anew; once by default.
    pub max_retries: Option<NonNegativeInteger>,
}

/// Saving of memories before a session is compacted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryFlush {
    /// Let the agent save memories in a silent turn before a compaction.
    pub enabled: Option<bool>,
    /// Model for the memory turn alone, for example a local one; it gets no fallbacks.
    pub model: Option<String>,
    /// Tokens before the compaction limit at which memories are saved.
    pub soft_threshold_tokens: Option<NonNegativeInteger>,
    /// Transcript size, such as `"2mb"`, at which memories are saved whatever the token count says.
    pub force_flush_transcript_bytes: Option<ByteSize>,
}

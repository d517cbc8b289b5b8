//! `plugins.entries.active-memory`: memories that are recalled before each reply.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::Auto;
use crate::config::common::unions::BoolOr;

/// Memories that are recalled before each reply.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActiveMemory {
    pub enabled: Option<bool>,
    pub mode: Option<RecallMode>,
    pub agents: Option<Vec<String>>,
    pub model: Option<String>,
    pub model_fallback: Option<String>,
    pub model_fallback_policy: Option<RecallFallbackPolicy>,
    pub allowed_chat_types: Option<Vec<RecallChatType>>,
    pub allowed_chat_ids: Option<Vec<String>>,
    pub denied_chat_ids: Option<Vec<String>>,
    pub thinking: Option<RecallThinking>,
    pub fast_mode: Option<BoolOr<Auto>>,
    #[schemars(range(min = 250, max = 120000))]
    pub timeout_ms: Option<u64>,
    #[schemars(range(min = 0, max = 30000))]
    pub setup_grace_timeout_ms: Option<u64>,
    pub query_mode: Option<RecallQueryMode>,
    pub prompt_style: Option<RecallPromptStyle>,
    #[schemars(length(max = 32), inner(regex(pattern = r"^(?!\*$)(?![Gg][Rr][Oo][Uu][Pp]:).+")))]
    pub tools_allow: Option<Vec<String>>,
    pub prompt_override: Option<String>,
    pub prompt_append: Option<String>,
    #[schemars(range(min = 40, max = 1000))]
    pub max_summary_chars: Option<u64>,
    #[schemars(range(min = 0, max = 4))]
    pub recent_user_turns: Option<u64>,
    #[schemars(range(min = 0, max = 3))]
    pub recent_assistant_turns: Option<u64>,
    #[schemars(range(min = 40, max = 1000))]
    pub recent_user_chars: Option<u64>,
    #[schemars(range(min = 40, max = 1000))]
    pub recent_assistant_chars: Option<u64>,
    pub logging: Option<bool>,
    pub persist_transcripts: Option<bool>,
    pub transcript_dir: Option<String>,
    #[schemars(range(min = 1000, max = 120000))]
    pub cache_ttl_ms: Option<u64>,
    #[schemars(range(min = 1, max = 20))]
    pub circuit_breaker_max_timeouts: Option<u64>,
    #[schemars(range(min = 5000, max = 600000))]
    pub circuit_breaker_cooldown_ms: Option<u64>,
}

/// When memories are recalled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallMode {
    Escalate,
    Always,
    Off,
}

/// The model when none is named.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum RecallFallbackPolicy {
    DefaultRemote,
    ResolvedOnly,
}

/// A type of conversation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallChatType {
    Direct,
    Group,
    Channel,
    Explicit,
}

/// Thinking level of the recall model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallThinking {
    Off,
    Minimal,
    Low,
    Medium,
    High,
    Xhigh,
    Adaptive,
    Max,
}

/// What the search looks at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallQueryMode {
    Message,
    Recent,
    Full,
}

/// Style of the recall prompt.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum RecallPromptStyle {
    Balanced,
    Strict,
    Contextual,
    RecallHeavy,
    PrecisionHeavy,
    PreferenceOnly,
}

//! `plugins.entries.active-memory`: memories that are recalled before each reply.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::Auto;
use crate::config::common::unions::BoolOr;

/// Memories that are recalled before each reply.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActiveMemory {
    /// Whether the recall runs at all, independent of the switch of the plugin.
    pub enabled: Option<bool>,
    /// When the deep recall runs. Absent means `escalate`.
    pub mode: Option<RecallMode>,
    /// Ids of the agents that get memories recalled.
    pub agents: Option<Vec<String>>,
    /// Model that does the recall, as `provider/model`; absent means that of the session.
    pub model: Option<String>,
    /// Model for the recall when no other can be determined.
    pub model_fallback: Option<String>,
    /// Kept so that older configs load; use `modelFallback` instead.
    pub model_fallback_policy: Option<RecallFallbackPolicy>,
    /// Kinds of conversation in which the recall runs. Absent means direct chats only.
    pub allowed_chat_types: Option<Vec<RecallChatType>>,
    /// Only conversations, by id, in which the recall runs; absent sets no such limit.
    pub allowed_chat_ids: Option<Vec<String>>,
    /// Conversations, by id, in which it never runs; this counts before the other lists.
    pub denied_chat_ids: Option<Vec<String>>,
    /// How much the recall model thinks. Absent means `off`, as the reply waits for it.
    pub thinking: Option<RecallThinking>,
    /// Whether the recall model runs in fast mode; absent follows the agent.
    pub fast_mode: Option<BoolOr<Auto>>,
    /// How long the recall may delay a reply, in milliseconds. Default 15000.
    #[schemars(range(min = 250, max = 120000))]
    pub timeout_ms: Option<u64>,
    /// Additional milliseconds for a first start that is slow. Default 0.
    #[schemars(range(min = 0, max = 30000))]
    pub setup_grace_timeout_ms: Option<u64>,
    /// How much of the conversation the recall looks at.
    pub query_mode: Option<RecallQueryMode>,
    /// How readily the recall returns a memory.
    pub prompt_style: Option<RecallPromptStyle>,
    /// Names of the memory tools that the recall may call; wildcards and groups are refused.
    #[schemars(length(max = 32), inner(regex(pattern = r"^(?!\*$)(?![Gg][Rr][Oo][Uu][Pp]:).+")))]
    pub tools_allow: Option<Vec<String>>,
    /// Replaces the whole prompt of the recall; rarely a good idea.
    pub prompt_override: Option<String>,
    /// Additional instructions at the end of the prompt.
    pub prompt_append: Option<String>,
    /// Longest summary that is added to the context, in characters. Default 220.
    #[schemars(range(min = 40, max = 1000))]
    pub max_summary_chars: Option<u64>,
    /// How many earlier user turns the mode `recent` includes. Default 2.
    #[schemars(range(min = 0, max = 4))]
    pub recent_user_turns: Option<u64>,
    /// How many earlier replies the mode `recent` includes. Default 1.
    #[schemars(range(min = 0, max = 3))]
    pub recent_assistant_turns: Option<u64>,
    /// How much of each such user turn is included, in characters. Default 220.
    #[schemars(range(min = 40, max = 1000))]
    pub recent_user_chars: Option<u64>,
    /// How much of each such reply is included, in characters. Default 180.
    #[schemars(range(min = 40, max = 1000))]
    pub recent_assistant_chars: Option<u64>,
    /// Whether each recall is logged; helps while tuning.
    pub logging: Option<bool>,
    /// Whether transcripts of the recall are kept as files.
    pub persist_transcripts: Option<bool>,
    /// Folder for these transcripts, relative to the plugin's own. Default `active-memory`.
    pub transcript_dir: Option<String>,
    /// How long the result of the same query is used again, in milliseconds. Default 15000.
    #[schemars(range(min = 1000, max = 120000))]
    pub cache_ttl_ms: Option<u64>,
    /// After how many timeouts in a row the recall pauses. Default 3.
    #[schemars(range(min = 1, max = 20))]
    pub circuit_breaker_max_timeouts: Option<u64>,
    /// Length of that pause in milliseconds. Default 60000.
    #[schemars(range(min = 5000, max = 600000))]
    pub circuit_breaker_cooldown_ms: Option<u64>,
}

/// When memories are recalled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallMode {
    /// Only when the message asks for something remembered and a quick search finds too little.
    Escalate,
    /// Before every reply it applies to.
    Always,
    /// Never.
    Off,
}

/// The model when none is named.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum RecallFallbackPolicy {
    /// Older choice of a hosted standard model.
    DefaultRemote,
    /// Older choice of configured models only.
    ResolvedOnly,
}

/// A type of conversation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallChatType {
    /// Conversations with one person.
    Direct,
    /// Group chats.
    Group,
    /// Channels of a server or workspace.
    Channel,
    /// Sessions that were opened under a name of their own.
    Explicit,
}

/// Thinking level of the recall model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallThinking {
    /// No thinking.
    Off,
    /// As little as possible.
    Minimal,
    /// A little.
    Low,
    /// A moderate amount.
    Medium,
    /// A lot.
    High,
    /// More than `high`, where the model knows it.
    Xhigh,
    /// The model decides.
    Adaptive,
    /// As much as the model can.
    Max,
}

/// What the search looks at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RecallQueryMode {
    /// The newest message alone.
    Message,
    /// The newest message and a few turns before it.
    Recent,
    /// The whole conversation.
    Full,
}

/// Style of the recall prompt.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum RecallPromptStyle {
    /// Suits most conversations.
    Balanced,
    /// Returns little, so that nearby context does not leak in.
    Strict,
    /// Gives the course of the conversation more weight.
    Contextual,
    /// Returns a memory on a weaker match already.
    RecallHeavy,
    /// Returns a memory on an obvious match only.
    PrecisionHeavy,
    /// Looks for tastes, habits and lasting facts about the person.
    PreferenceOnly,
}

//! How `channels.feishu` renders and speaks replies.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::tts::{TtsAuto, TtsMode};

/// Rendering of Markdown on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuMarkdown {
    /// What happens to Markdown marks in replies.
    pub mode: Option<FeishuMarkdownMode>,
    /// What happens to tables in replies.
    pub table_mode: Option<FeishuTableMode>,
}

/// How Markdown is sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuMarkdownMode {
    /// Feishu renders them.
    Native,
    /// They are escaped, so that they appear as typed.
    Escape,
    /// They are removed.
    Strip,
}

/// How tables are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuTableMode {
    /// Feishu renders the table.
    Native,
    /// The table is drawn with characters.
    Ascii,
    /// The table becomes plain lines.
    Simple,
}

/// How replies are rendered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuRenderMode {
    /// A card where the reply contains code or tables, text otherwise.
    Auto,
    /// Always plain text.
    Raw,
    /// Always a card.
    Card,
}

/// Heartbeats on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuHeartbeat {
    /// Whether heartbeat messages appear in the chat.
    pub visibility: Option<FeishuVisibility>,
    /// Time between two heartbeats in milliseconds.
    pub interval_ms: Option<PositiveInteger>,
}

/// Whether heartbeats are visible.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuVisibility {
    /// They appear.
    Visible,
    /// They do not appear.
    Hidden,
}

/// Streaming of replies on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuStreaming {
    /// Chunking and block streaming.
    #[serde(flatten)]
    pub basic: BasicStreaming,
    /// Whether a card shows the reply while it is written.
    pub mode: Option<FeishuStreamingMode>,
}

/// Whether replies appear while they are written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuStreamingMode {
    /// The reply appears when it is complete.
    Off,
    /// A card is updated as the text grows.
    Partial,
}

/// Speech output on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuTts {
    /// When replies are spoken without being asked for.
    pub auto: Option<TtsAuto>,
    /// `false` turns speech output off on Feishu.
    pub enabled: Option<bool>,
    /// Which parts of a reply are spoken.
    pub mode: Option<TtsMode>,
    /// Id of the speech provider.
    pub provider: Option<String>,
    /// Name of the persona, from `personas`, that speaks.
    pub persona: Option<String>,
    /// Ways of speaking by name: voice and style, passed on unchecked.
    pub personas: Option<Map<Map<Value>>>,
    /// Model that shortens long replies before they are spoken, as `provider/model`.
    pub summary_model: Option<String>,
    /// What a model may change about the speech in its reply.
    pub model_overrides: Option<Map<Value>>,
    /// Settings per speech provider, passed on unchecked.
    pub providers: Option<Map<Map<Value>>>,
    /// File in which the choices of users about speech are kept.
    pub prefs_path: Option<String>,
    /// Longest text that is spoken, in characters.
    #[schemars(range(min = 1))]
    pub max_text_length: Option<u64>,
    /// How long a speech request may take, in milliseconds; between 1 and 120 seconds.
    #[schemars(range(min = 1000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

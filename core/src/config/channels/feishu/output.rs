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
    pub mode: Option<FeishuMarkdownMode>,
    pub table_mode: Option<FeishuTableMode>,
}

/// How Markdown is sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuMarkdownMode {
    Native,
    Escape,
    Strip,
}

/// How tables are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuTableMode {
    Native,
    Ascii,
    Simple,
}

/// How replies are rendered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuRenderMode {
    Auto,
    Raw,
    Card,
}

/// Heartbeats on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuHeartbeat {
    pub visibility: Option<FeishuVisibility>,
    pub interval_ms: Option<PositiveInteger>,
}

/// Whether heartbeats are visible.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuVisibility {
    Visible,
    Hidden,
}

/// Streaming of replies on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuStreaming {
    #[serde(flatten)]
    pub basic: BasicStreaming,
    pub mode: Option<FeishuStreamingMode>,
}

/// Whether replies appear while they are written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuStreamingMode {
    Off,
    Partial,
}

/// Speech output on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuTts {
    pub auto: Option<TtsAuto>,
    pub enabled: Option<bool>,
    pub mode: Option<TtsMode>,
    pub provider: Option<String>,
    pub persona: Option<String>,
    pub personas: Option<Map<Map<Value>>>,
    pub summary_model: Option<String>,
    pub model_overrides: Option<Map<Value>>,
    pub providers: Option<Map<Map<Value>>>,
    pub prefs_path: Option<String>,
    #[schemars(range(min = 1))]
    pub max_text_length: Option<u64>,
    #[schemars(range(min = 1000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

//! Groups, topics and direct conversations of `channels.telegram`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, GroupPolicy};
use crate::config::channels::telegram::ErrorPolicy;
use crate::config::common::Map;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::tools::policy::ToolPolicy;

/// One Telegram group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramGroup {
    #[serde(flatten)]
    pub settings: TelegramChatSettings,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub topics: Option<Map<TelegramTopic>>,
}

/// What both a group and a single topic can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramChatSettings {
    pub require_mention: Option<bool>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
    pub ingest: Option<bool>,
    pub disable_audio_preflight: Option<bool>,
    pub group_policy: Option<GroupPolicy>,
    pub error_policy: Option<ErrorPolicy>,
}

/// One topic of a Telegram conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramTopic {
    #[serde(flatten)]
    pub settings: TelegramChatSettings,
    pub agent_id: Option<String>,
}

/// One direct conversation on Telegram.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramDirect {
    pub dm_policy: Option<DmPolicy>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
    pub topics: Option<Map<TelegramTopic>>,
    pub error_policy: Option<ErrorPolicy>,
    pub require_topic: Option<bool>,
    pub auto_topic_label: Option<BoolOr<AutoTopicLabelSettings>>,
}

/// Automatic names for topics.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AutoTopicLabelSettings {
    pub enabled: Option<bool>,
    pub prompt: Option<String>,
}

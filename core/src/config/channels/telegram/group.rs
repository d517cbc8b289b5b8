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
    /// Rules for the whole group; its topics inherit them.
    #[serde(flatten)]
    pub settings: TelegramChatSettings,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Rules for single forum topics, keyed by topic id; the rest comes from the group.
    pub topics: Option<Map<TelegramTopic>>,
}

/// What both a group and a single topic can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramChatSettings {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: numeric user ids.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Whether messages that do not address the bot are still read for plugins and hooks, without an answer.
    pub ingest: Option<bool>,
    /// Whether voice messages are no longer transcribed ahead to look for a mention of the bot.
    pub disable_audio_preflight: Option<bool>,
    /// Which messages of this conversation reach the agent; overrides the policy of the channel.
    pub group_policy: Option<GroupPolicy>,
    /// How often this chat hears about errors.
    pub error_policy: Option<ErrorPolicy>,
}

/// One topic of a Telegram conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramTopic {
    /// Rules for this topic; what is absent comes from the conversation around it.
    #[serde(flatten)]
    pub settings: TelegramChatSettings,
    /// Agent that answers in this topic instead of the routed one.
    pub agent_id: Option<String>,
}

/// One direct conversation on Telegram.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramDirect {
    /// Who may write in this private chat; overrides the policy of the channel.
    pub dm_policy: Option<DmPolicy>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: numeric user ids.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Rules for topics of this private chat, keyed by topic id.
    pub topics: Option<Map<TelegramTopic>>,
    /// How often this chat hears about errors.
    pub error_policy: Option<ErrorPolicy>,
    /// Whether only messages inside a topic are answered.
    pub require_topic: Option<bool>,
    /// Whether a new topic gets a name made up from its first message.
    pub auto_topic_label: Option<BoolOr<AutoTopicLabelSettings>>,
}

/// Automatic names for topics.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AutoTopicLabelSettings {
    /// Whether topics are named automatically.
    pub enabled: Option<bool>,
    /// Instruction to the model that invents the name.
    pub prompt: Option<String>,
}

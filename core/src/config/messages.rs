//! `messages`: incoming and outgoing messages.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::BoolOr;

/// Incoming and outgoing messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MessagesConfig {
    pub visible_replies: Option<BoolOr<VisibleReplies>>,
    pub response_prefix: Option<String>,
    pub usage_template: Option<UsageTemplate>,
    pub response_usage: Option<ResponseUsage>,
    pub group_chat: Option<GroupChatConfig>,
    pub queue: Option<QueueConfig>,
    pub inbound: Option<InboundConfig>,
    pub ack_reaction: Option<String>,
    pub ack_reaction_scope: Option<AckReactionScope>,
    pub status_reactions: Option<Toggle>,
}

/// How replies become visible.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum VisibleReplies {
    Automatic,
    MessageTool,
}

/// Messages that get an acknowledging reaction.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AckReactionScope {
    GroupMentions,
    GroupAll,
    Direct,
    All,
    Off,
    None,
}

/// Usage line under replies, for all or per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ResponseUsage {
    Object(Map<UsageDetail>),
    Keyword(UsageDetail),
}

/// Detail of the usage line.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum UsageDetail {
    On,
    Off,
    Tokens,
    Full,
}

/// Behaviour in group chats.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupChatConfig {
    pub mention_patterns: Option<Vec<String>>,
    pub history_limit: Option<NonNegativeInteger>,
    pub unmentioned_inbound: Option<UnmentionedInbound>,
    pub visible_replies: Option<BoolOr<VisibleReplies>>,
}

/// How messages without a mention are treated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum UnmentionedInbound {
    UserRequest,
    RoomEvent,
}

/// Messages that arrive while the agent is busy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QueueConfig {
    pub mode: Option<QueueMode>,
    pub by_channel: Option<QueueModes>,
    pub debounce_ms_by_channel: Option<Map<NonNegativeInteger>>,
    pub cap: Option<PositiveInteger>,
    pub drop: Option<QueueDrop>,
}

/// What happens with a message during a run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum QueueMode {
    Steer,
    Followup,
    Collect,
    Interrupt,
}

/// What happens when the queue is full.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum QueueDrop {
    Old,
    New,
    Summarize,
}

/// Queue mode per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QueueModes {
    pub whatsapp: Option<QueueMode>,
    pub telegram: Option<QueueMode>,
    pub discord: Option<QueueMode>,
    pub irc: Option<QueueMode>,
    pub googlechat: Option<QueueMode>,
    pub slack: Option<QueueMode>,
    pub mattermost: Option<QueueMode>,
    pub signal: Option<QueueMode>,
    pub imessage: Option<QueueMode>,
    pub msteams: Option<QueueMode>,
    pub webchat: Option<QueueMode>,
    pub matrix: Option<QueueMode>,
}

/// Merging of messages that arrive in short order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InboundConfig {
    pub debounce_ms: Option<NonNegativeInteger>,
    pub by_channel: Option<Map<NonNegativeInteger>>,
}

/// A usage line, as a template or as an object.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum UsageTemplate {
    Text(String),
    Object(Map<Value>),
}

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
    /// Whether answers appear by themselves, or only if the agent sends them with the message tool.
    pub visible_replies: Option<BoolOr<VisibleReplies>>,
    /// Text in front of every answer; `"auto"` uses the name of the agent.
    pub response_prefix: Option<String>,
    /// Form of the usage line below answers.
    pub usage_template: Option<UsageTemplate>,
    /// Whether answers end with a line about tokens and cost.
    pub response_usage: Option<ResponseUsage>,
    /// Mentions, history and visibility of answers in groups.
    pub group_chat: Option<GroupChatConfig>,
    /// What happens with messages that arrive while the agent is busy.
    pub queue: Option<QueueConfig>,
    /// Waiting a moment so that several quick messages become one.
    pub inbound: Option<InboundConfig>,
    /// Emoji set on received messages; absent uses that of the agent or 👀, an empty text none.
    pub ack_reaction: Option<String>,
    /// Which messages get the acknowledging reaction; `group-mentions` by default.
    pub ack_reaction_scope: Option<AckReactionScope>,
    /// Whether reactions show how far a run has come, where the channel can do that.
    pub status_reactions: Option<Toggle>,
}

/// How replies become visible.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum VisibleReplies {
    /// The final text of a run is posted as the answer.
    Automatic,
    /// Text stays hidden unless the agent uses the message tool for it.
    MessageTool,
}

/// Messages that get an acknowledging reaction.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AckReactionScope {
    /// Messages in groups, if they mention the agent.
    GroupMentions,
    /// All group messages.
    GroupAll,
    /// Direct messages.
    Direct,
    /// All messages.
    All,
    /// No messages.
    Off,
    /// No messages; the same as `off`.
    None,
}

/// Usage line under replies, for all or per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ResponseUsage {
    /// One level of detail per channel.
    Object(Map<UsageDetail>),
    /// The same level of detail everywhere.
    Keyword(UsageDetail),
}

/// Detail of the usage line.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum UsageDetail {
    /// Older spelling of `tokens`.
    On,
    /// No usage line.
    Off,
    /// Number of tokens.
    Tokens,
    /// Everything that is known, such as tokens and cost.
    Full,
}

/// Behaviour in group chats.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupChatConfig {
    /// Regular expressions by which a group message addresses the agent, besides the mentions of the channel.
    pub mention_patterns: Option<Vec<String>>,
    /// Number of earlier group messages that are shown to the agent as context; 50 by default.
    pub history_limit: Option<NonNegativeInteger>,
    /// How group messages are handled that do not mention the agent.
    pub unmentioned_inbound: Option<UnmentionedInbound>,
    /// Whether answers in groups appear by themselves, in place of the general setting.
    pub visible_replies: Option<BoolOr<VisibleReplies>>,
}

/// How messages without a mention are treated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum UnmentionedInbound {
    /// As a request that deserves an answer.
    UserRequest,
    /// As something that happened in the room, which needs no answer.
    RoomEvent,
}

/// Messages that arrive while the agent is busy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QueueConfig {
    /// What happens with a message that arrives while the agent is busy; `steer` by default.
    pub mode: Option<QueueMode>,
    /// What happens with a message during a run, per channel.
    pub by_channel: Option<QueueModes>,
    /// Milliseconds to wait for further messages before the queue moves on, per channel.
    pub debounce_ms_by_channel: Option<Map<NonNegativeInteger>>,
    /// Number of messages that may wait; 20 by default.
    pub cap: Option<PositiveInteger>,
    /// What is given up when too many messages wait; `summarize` by default.
    pub drop: Option<QueueDrop>,
}

/// What happens with a message during a run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum QueueMode {
    /// The message joins the current run.
    Steer,
    /// The message starts a run of its own after the current one.
    Followup,
    /// Messages are gathered and answered together after the current run.
    Collect,
    /// The current run is aborted in favour of the newest message.
    Interrupt,
}

/// What happens when the queue is full.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum QueueDrop {
    /// The oldest messages are dropped.
    Old,
    /// The newest message is refused.
    New,
    /// The oldest messages are dropped, but a short summary of them remains.
    Summarize,
}

/// Queue mode per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QueueModes {
    /// What happens with WhatsApp messages that arrive while the agent is busy.
    pub whatsapp: Option<QueueMode>,
    /// What happens with Telegram messages that arrive while the agent is busy.
    pub telegram: Option<QueueMode>,
    /// What happens with Discord messages that arrive while the agent is busy.
    pub discord: Option<QueueMode>,
    /// What happens with IRC messages that arrive while the agent is busy.
    pub irc: Option<QueueMode>,
    /// What happens with Google Chat messages that arrive while the agent is busy.
    pub googlechat: Option<QueueMode>,
    /// What happens with Slack messages that arrive while the agent is busy.
    pub slack: Option<QueueMode>,
    /// What happens with Mattermost messages that arrive while the agent is busy.
    pub mattermost: Option<QueueMode>,
    /// What happens with Signal messages that arrive while the agent is busy.
    pub signal: Option<QueueMode>,
    /// What happens with iMessage messages that arrive while the agent is busy.
    pub imessage: Option<QueueMode>,
    /// What happens with Microsoft Teams messages that arrive while the agent is busy.
    pub msteams: Option<QueueMode>,
    /// What happens with messages in the web chat that arrive while the agent is busy.
    pub webchat: Option<QueueMode>,
    /// What happens with Matrix messages that arrive while the agent is busy.
    pub matrix: Option<QueueMode>,
}

/// Merging of messages that arrive in short order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InboundConfig {
    /// Milliseconds to wait for further messages of the same sender; 0 does not wait.
    pub debounce_ms: Option<NonNegativeInteger>,
    /// Milliseconds to wait per channel, in place of the general value.
    pub by_channel: Option<Map<NonNegativeInteger>>,
}

/// A usage line, as a template or as an object.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum UsageTemplate {
    /// A text with placeholders.
    Text(String),
    /// A structured template.
    Object(Map<Value>),
}

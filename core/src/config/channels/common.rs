//! What many channels have in common.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::keywords::Auto;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::policy::AllowDenyAction;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::tools::policy::ToolPolicy;

/// Which heartbeat results a channel shows.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeartbeatVisibility {
    pub show_ok: Option<bool>,
    pub show_alerts: Option<bool>,
    pub use_indicator: Option<bool>,
}

/// Who may use the agent in groups.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GroupPolicy {
    Open,
    Disabled,
    Allowlist,
}

/// Whose messages the agent sees as context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum ContextVisibility {
    All,
    Allowlist,
    AllowlistQuote,
}

/// Protection against bots that answer each other.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BotLoopProtection {
    pub enabled: Option<bool>,
    pub max_events_per_window: Option<PositiveInteger>,
    pub window_seconds: Option<PositiveInteger>,
    pub cooldown_seconds: Option<PositiveInteger>,
}

/// What counts as a mention without a name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImplicitMentions {
    pub reply_to_bot: Option<bool>,
    pub quoted_bot: Option<bool>,
    pub thread_participation: Option<bool>,
}

/// Rendering of Markdown.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkdownConfig {
    pub tables: Option<MarkdownTables>,
}

/// How tables are shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MarkdownTables {
    Off,
    Bullets,
    Code,
    Block,
}

/// Who may write direct messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DmPolicy {
    Pairing,
    Allowlist,
    Open,
    Disabled,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReplyToMode {
    Off,
    First,
    All,
    Batched,
}

/// Where patterns may address the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MentionPatterns {
    pub mode: Option<AllowDenyAction>,
    pub allow_in: Option<Vec<String>>,
    pub deny_in: Option<Vec<String>>,
}

/// History of one direct conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DmHistory {
    pub history_limit: Option<NonNegativeInteger>,
}

/// Registration of commands with the chat platform.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NativeCommands {
    pub native: Option<BoolOr<Auto>>,
    pub native_skills: Option<BoolOr<Auto>>,
}

/// Direct and group messages of a bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DirectMessages {
    pub enabled: Option<bool>,
    pub group_enabled: Option<bool>,
    pub group_channels: Option<Vec<String>>,
}

/// Reactions that the agent hears about, with an allowlist.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionScope {
    Off,
    Own,
    All,
    Allowlist,
}

/// Where approval requests are shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ApprovalDestination {
    Dm,
    Channel,
    Both,
}

/// Reactions that the agent hears about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionNotifications {
    Off,
    Own,
    All,
}

/// Mention rule, prompt and tools of one group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupSettings {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub system_prompt: Option<String>,
}

/// Access to servers in private networks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrivateNetworkAccess {
    pub dangerously_allow_private_network: Option<bool>,
}

/// Approval of commands in the chat.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecApprovals {
    pub enabled: Option<BoolOr<Auto>>,
    pub approvers: Option<Vec<NumberOrString>>,
    pub agent_filter: Option<Vec<String>>,
    pub session_filter: Option<Vec<String>>,
    pub target: Option<ApprovalDestination>,
}

/// How freely the agent reacts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionLevel {
    Off,
    Ack,
    Minimal,
    Extensive,
}

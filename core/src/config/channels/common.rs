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
    /// Whether a heartbeat that found nothing to report still posts its short OK message. Default off.
    pub show_ok: Option<bool>,
    /// Whether a heartbeat that has something to report posts it; `false` keeps such texts out of the chat. Default on.
    pub show_alerts: Option<bool>,
    /// Whether heartbeat results are published as status for user interfaces. Default on.
    pub use_indicator: Option<bool>,
}

/// Who may use the agent in groups.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GroupPolicy {
    /// Any group; the mention rules still apply.
    Open,
    /// Messages from groups are ignored.
    Disabled,
    /// Only groups or people that are listed.
    Allowlist,
}

/// Whose messages the agent sees as context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum ContextVisibility {
    /// Everything is passed on, whoever wrote it.
    All,
    /// Only what allowed people wrote.
    Allowlist,
    /// Only what allowed people wrote, and the message that was quoted on purpose.
    AllowlistQuote,
}

/// Protection against bots that answer each other.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BotLoopProtection {
    /// Whether a pair of bots is slowed down when the limit below is reached.
    pub enabled: Option<bool>,
    /// How many messages a pair of bots may exchange within one window.
    pub max_events_per_window: Option<PositiveInteger>,
    /// Length of the counting window in seconds.
    pub window_seconds: Option<PositiveInteger>,
    /// How long a pair of bots is ignored after it reached the limit, in seconds.
    pub cooldown_seconds: Option<PositiveInteger>,
}

/// What counts as a mention without a name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImplicitMentions {
    /// A reply to a message of the bot counts as addressing it.
    pub reply_to_bot: Option<bool>,
    /// A message that quotes the bot counts as addressing it.
    pub quoted_bot: Option<bool>,
    /// A further message in a thread that the bot already wrote in counts as addressing it.
    pub thread_participation: Option<bool>,
}

/// Rendering of Markdown.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkdownConfig {
    /// What happens to Markdown tables, which many chat apps cannot show.
    pub tables: Option<MarkdownTables>,
}

/// How tables are shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MarkdownTables {
    /// Tables are left as they are.
    Off,
    /// Each row becomes a list item.
    Bullets,
    /// The table becomes a block of fixed-width text.
    Code,
    /// The table becomes a native table block where the channel has one.
    Block,
}

/// Who may write direct messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DmPolicy {
    /// A stranger gets a code; the owner lets them in by approving it.
    Pairing,
    /// Only people listed in `allowFrom`.
    Allowlist,
    /// Anyone; `allowFrom` must then contain `*`.
    Open,
    /// Direct messages are ignored.
    Disabled,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReplyToMode {
    /// No message quotes what it answers.
    Off,
    /// Only the first part of an answer quotes.
    First,
    /// Every part of an answer quotes.
    All,
    /// Only an answer to several messages that were collected into one turn quotes.
    Batched,
}

/// Where patterns may address the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MentionPatterns {
    /// `allow` lets patterns count everywhere except in `denyIn`, `deny` only in `allowIn`. Absent means `allow`.
    pub mode: Option<AllowDenyAction>,
    /// Conversations, by id, where patterns count although the mode denies them.
    pub allow_in: Option<Vec<String>>,
    /// Conversations, by id, where patterns never count.
    pub deny_in: Option<Vec<String>>,
}

/// History of one direct conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DmHistory {
    /// How many past user turns with this person stay in the context.
    pub history_limit: Option<NonNegativeInteger>,
}

/// Registration of commands with the chat platform.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NativeCommands {
    /// Whether commands are registered with the platform; `auto` decides by channel.
    pub native: Option<BoolOr<Auto>>,
    /// Whether skills are registered as commands too; `auto` decides by channel.
    pub native_skills: Option<BoolOr<Auto>>,
}

/// Direct and group messages of a bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DirectMessages {
    /// `false` makes the bot ignore all direct messages.
    pub enabled: Option<bool>,
    /// Whether the bot takes part in direct conversations with several people.
    pub group_enabled: Option<bool>,
    /// Group conversations that are allowed, by id or name; absent allows all.
    pub group_channels: Option<Vec<String>>,
}

/// Reactions that the agent hears about, with an allowlist.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionScope {
    /// No reactions are passed on.
    Off,
    /// Reactions to messages of the bot.
    Own,
    /// Reactions to any message.
    All,
    /// Reactions by the people in the reaction allowlist.
    Allowlist,
}

/// Where approval requests are shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ApprovalDestination {
    /// The request goes to the approvers in private.
    Dm,
    /// The request appears in the conversation that caused it.
    Channel,
    /// The request appears in private and in the conversation.
    Both,
}

/// Reactions that the agent hears about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionNotifications {
    /// No reactions are passed on.
    Off,
    /// Reactions to messages of the bot.
    Own,
    /// Reactions to any message.
    All,
}

/// Mention rule, prompt and tools of one group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupSettings {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Additional instructions for the agent in this group.
    pub system_prompt: Option<String>,
}

/// Access to servers in private networks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrivateNetworkAccess {
    /// Permits a server on localhost or in a private network, which is blocked otherwise as protection against SSRF.
    pub dangerously_allow_private_network: Option<bool>,
}

/// Approval of commands in the chat.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecApprovals {
    /// Whether requests appear in the chat; `auto` turns it on as soon as approvers are known.
    pub enabled: Option<BoolOr<Auto>>,
    /// User ids of the people who may approve or refuse a command; absent means the owners in
    /// `commands.ownerAllowFrom`.
    pub approvers: Option<Vec<NumberOrString>>,
    /// Ids of the agents whose requests appear here; absent means all agents.
    pub agent_filter: Option<Vec<String>>,
    /// Session keys, in part or as a pattern, whose requests appear here; absent means all sessions.
    pub session_filter: Option<Vec<String>>,
    /// Where a request is shown.
    pub target: Option<ApprovalDestination>,
}

/// How freely the agent reacts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReactionLevel {
    /// The agent does not react.
    Off,
    /// Only the automatic emoji that confirms receipt.
    Ack,
    /// The agent reacts rarely, when it fits well.
    Minimal,
    /// The agent reacts freely.
    Extensive,
}

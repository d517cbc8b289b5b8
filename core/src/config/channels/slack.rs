//! `channels.slack`: the Slack channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    BotLoopProtection, ContextVisibility, DmHistory, DmPolicy, ExecApprovals, GroupPolicy, HeartbeatVisibility,
    ImplicitMentions, MarkdownConfig, MentionPatterns, NativeCommands, ReactionScope, ReplyToMode,
};
use crate::config::channels::streaming::{BasicStreaming, PreviewStreaming, StreamingMode, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::{AutoOnOff, Mentions};
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::tools::policy::ToolPolicy;

/// The Slack channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackChannel {
    #[serde(flatten)]
    pub account: SlackAccount,
    pub accounts: Option<Map<SlackAccount>>,
    pub default_account: Option<String>,
}

/// One Slack app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackAccount {
    pub name: Option<String>,
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub default_to: Option<String>,
    pub group_policy: Option<GroupPolicy>,
    pub mention_patterns: Option<MentionPatterns>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<SlackStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub join_intro: Option<bool>,
    pub post_as: Option<SlackIdentity>,
    pub mode: Option<SlackMode>,
    pub relay: Option<SlackRelay>,
    pub signing_secret: Option<SecretInput>,
    pub webhook_path: Option<String>,
    pub exec_approvals: Option<ExecApprovals>,
    pub commands: Option<NativeCommands>,
    pub bot_token: Option<SecretInput>,
    pub app_token: Option<SecretInput>,
    pub user_token: Option<SecretInput>,
    pub user_token_read_only: Option<bool>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub require_mention: Option<bool>,
    pub implicit_mentions: Option<ImplicitMentions>,
    pub unfurl_links: Option<bool>,
    pub unfurl_media: Option<bool>,
    pub reaction_notifications: Option<ReactionScope>,
    pub reaction_allowlist: Option<Vec<NumberOrString>>,
    pub ack_reaction: Option<String>,
    pub reply_to_mode_by_chat_type: Option<SlackReplyToModes>,
    pub thread: Option<SlackThread>,
    pub presence_events: Option<SlackPresenceEvents>,
    pub actions: Option<SlackActions>,
    pub slash_command: Option<SlackSlashCommand>,
    pub dm: Option<SlackDm>,
    pub channels: Option<Map<SlackConversation>>,
    pub typing_reaction: Option<String>,
}

/// Who posts messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackIdentity {
    Bot,
    User,
}

/// How events arrive.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackMode {
    Socket,
    Http,
    Relay,
}

/// Streaming of replies on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackStreaming {
    #[serde(flatten)]
    pub basic: BasicStreaming,
    pub mode: Option<StreamingMode>,
    pub preview: Option<PreviewStreaming>,
    pub progress: Option<SlackProgress>,
    pub native_transport: Option<bool>,
}

/// Progress messages on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackProgress {
    #[serde(flatten)]
    pub tools: ToolProgressStreaming,
    pub commentary: Option<bool>,
    pub narration: Option<bool>,
    pub style: Option<SlackProgressStyle>,
    pub native_task_cards: Option<bool>,
}

/// Look of progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackProgressStyle {
    Card,
    Compact,
}

/// Events received over a relay.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackRelay {
    pub url: Option<String>,
    pub auth_token: Option<SecretInput>,
    pub gateway_id: Option<String>,
}

/// Reply threading per type of conversation on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlackReplyToModes {
    pub direct: Option<ReplyToMode>,
    pub group: Option<ReplyToMode>,
    pub channel: Option<ReplyToMode>,
}

/// Threads on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackThread {
    pub history_scope: Option<SlackHistoryScope>,
    pub inherit_parent: Option<bool>,
    pub initial_history_limit: Option<NonNegativeInteger>,
}

/// The history that a thread gets.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackHistoryScope {
    Thread,
    Channel,
}

/// Reaction to members who come online.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlackPresenceEvents {
    pub mode: Option<AutoOnOff>,
    #[schemars(length(max = 20000))]
    pub prompt: Option<String>,
}

/// What agents may do on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackActions {
    pub reactions: Option<bool>,
    pub messages: Option<bool>,
    pub pins: Option<bool>,
    pub search: Option<bool>,
    pub permissions: Option<bool>,
    pub member_info: Option<bool>,
    pub channel_info: Option<bool>,
    pub emoji_list: Option<bool>,
}

/// The slash command of the app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackSlashCommand {
    pub enabled: Option<bool>,
    pub name: Option<String>,
    pub session_prefix: Option<String>,
    pub ephemeral: Option<bool>,
}

/// Direct and group messages on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackDm {
    pub enabled: Option<bool>,
    pub group_enabled: Option<bool>,
    pub group_channels: Option<Vec<NumberOrString>>,
}

/// One Slack conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackConversation {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub system_prompt: Option<String>,
    pub ignore_other_mentions: Option<bool>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub users: Option<Vec<NumberOrString>>,
    pub presence_events: Option<SlackPresenceEvents>,
}

//! `channels.discord`: the Discord channel.

pub mod guild;
pub mod voice;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ApprovalDestination, BotLoopProtection, ContextVisibility, DirectMessages, DmHistory, DmPolicy, GroupPolicy,
    HeartbeatVisibility, MarkdownConfig, MentionPatterns, NativeCommands, ReplyToMode,
};
use crate::config::channels::streaming::ChannelStreaming;
use crate::config::common::Map;
use crate::config::common::keywords::{Auto, Mentions};
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::schema::schema_newtype;
use crate::config::common::secret::{Secret, SecretInput};
use crate::config::common::text::{NumericId, Uri};
use crate::config::common::threads::ThreadBindings;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::BoolOr;
use crate::config::messages::AckReactionScope;
use guild::DiscordGuild;
use voice::DiscordVoice;

/// The Discord channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordChannel {
    #[serde(flatten)]
    pub account: DiscordAccount,
    pub accounts: Option<Map<DiscordAccount>>,
    pub default_account: Option<String>,
}

/// One Discord bot account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAccount {
    pub name: Option<String>,
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<String>>,
    pub default_to: Option<String>,
    pub group_policy: Option<GroupPolicy>,
    pub mention_patterns: Option<MentionPatterns>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<ChannelStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub join_intro: Option<bool>,
    pub commands: Option<NativeCommands>,
    pub token: Option<SecretInput>,
    pub application_id: Option<String>,
    pub activities: Option<DiscordActivities>,
    pub proxy: Option<String>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub mention_aliases: Option<Map<NumericId>>,
    pub suppress_embeds: Option<bool>,
    pub max_lines_per_message: Option<PositiveInteger>,
    pub actions: Option<DiscordActions>,
    pub thread: Option<DiscordThread>,
    pub dm: Option<DirectMessages>,
    pub guilds: Option<Map<DiscordGuild>>,
    pub exec_approvals: Option<DiscordExecApprovals>,
    pub agent_components: Option<DiscordComponents>,
    pub slash_command: Option<DiscordSlashCommand>,
    pub thread_bindings: Option<ThreadBindings>,
    pub intents: Option<DiscordIntents>,
    pub voice: Option<DiscordVoice>,
    pub pluralkit: Option<PluralKit>,
    pub ack_reaction: Option<String>,
    pub ack_reaction_scope: Option<AckReactionScope>,
    pub activity: Option<String>,
    pub status: Option<DiscordStatus>,
    pub auto_presence: Option<DiscordAutoPresence>,
    pub activity_type: Option<ActivityType>,
    pub activity_url: Option<Uri>,
    pub inbound_worker: Option<DiscordInboundWorker>,
}

/// Online status of the bot.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DiscordStatus {
    Online,
    Dnd,
    Idle,
    Invisible,
}

/// Embedded Discord activities.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordActivities {
    #[schemars(length(min = 1))]
    pub client_secret: Option<Secret>,
    pub application_id: Option<NumericId>,
}

/// What agents may do on Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordActions {
    pub reactions: Option<bool>,
    pub stickers: Option<bool>,
    pub emoji_uploads: Option<bool>,
    pub sticker_uploads: Option<bool>,
    pub polls: Option<bool>,
    pub permissions: Option<bool>,
    pub messages: Option<bool>,
    pub threads: Option<bool>,
    pub pins: Option<bool>,
    pub search: Option<bool>,
    pub member_info: Option<bool>,
    pub role_info: Option<bool>,
    pub roles: Option<bool>,
    pub channel_info: Option<bool>,
    pub voice_status: Option<bool>,
    pub events: Option<bool>,
    pub moderation: Option<bool>,
    pub channels: Option<bool>,
    pub presence: Option<bool>,
}

/// Threads on Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordThread {
    pub inherit_parent: Option<bool>,
}

/// Approval of commands in Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordExecApprovals {
    pub enabled: Option<BoolOr<Auto>>,
    pub approvers: Option<Vec<String>>,
    pub agent_filter: Option<Vec<String>>,
    pub session_filter: Option<Vec<String>>,
    pub target: Option<ApprovalDestination>,
    pub cleanup_after_resolve: Option<bool>,
}

/// Buttons and menus that agents send.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordComponents {
    pub enabled: Option<bool>,
    #[schemars(range(max = 86400000))]
    pub ttl_ms: Option<PositiveInteger>,
}

/// Answers to slash commands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscordSlashCommand {
    pub ephemeral: Option<bool>,
}

/// Privileged gateway intents of the bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordIntents {
    pub message_content: Option<bool>,
    pub presence: Option<bool>,
    pub guild_members: Option<bool>,
    pub voice_states: Option<bool>,
}

/// Resolution of PluralKit identities.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluralKit {
    pub enabled: Option<bool>,
    pub token: Option<SecretInput>,
}

/// Presence that follows the state of the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAutoPresence {
    pub enabled: Option<bool>,
    pub interval_ms: Option<PositiveInteger>,
    pub min_update_interval_ms: Option<PositiveInteger>,
}

/// Processing of incoming messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordInboundWorker {
    pub run_timeout_ms: Option<NonNegativeInteger>,
}

schema_newtype! {
    /// The kind of activity in the bot's presence, as a Discord number.
    ActivityType(u8) = { "type": "integer", "enum": [0, 1, 2, 3, 4, 5] }
}

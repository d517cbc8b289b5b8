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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: DiscordAccount,
    /// Further Discord accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<DiscordAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Discord bot account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Discord messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Discord connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: Discord user ids as text, or `*` for everyone.
    pub allow_from: Option<Vec<String>>,
    /// Target such as `channel:<id>` or `user:<id>` for messages whose command or job names none.
    pub default_to: Option<String>,
    /// Which server messages reach the agent. Absent means `allowlist`: only servers listed in `guilds`.
    pub group_policy: Option<GroupPolicy>,
    /// In which conversations the configured mention patterns count as addressing the bot.
    pub mention_patterns: Option<MentionPatterns>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How many recent server messages go along as context when the bot is addressed; 0 sends none. Default 20.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by their id.
    pub dms: Option<Map<DmHistory>>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 2000.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<ChannelStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 100.
    pub media_max_mb: Option<PositiveNumber>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether the bot introduces itself after it is added to a group. Default on.
    pub join_intro: Option<bool>,
    /// Whether OpenClaw's commands appear in the command menu of Discord.
    pub commands: Option<NativeCommands>,
    /// Bot token from the Discord developer portal; the bot logs in with it.
    pub token: Option<SecretInput>,
    /// Id of the Discord application; saves the look-up at start when that call fails.
    pub application_id: Option<String>,
    /// Credentials for embedded activities, small apps that open inside Discord.
    pub activities: Option<DiscordActivities>,
    /// HTTP proxy URL for the gateway connection and the start-up calls to Discord.
    pub proxy: Option<String>,
    /// Whether messages of other bots are answered; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often this bot and another one may answer each other.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Names that agents may write after `@`, mapped to the user id that is to be mentioned.
    pub mention_aliases: Option<Map<NumericId>>,
    /// Whether links in replies are sent without an embedded preview.
    pub suppress_embeds: Option<bool>,
    /// Most lines in one message; taller replies are split even when short. Default 17.
    pub max_lines_per_message: Option<PositiveInteger>,
    /// What agents may do on Discord besides answering; each switch removes one kind of action.
    pub actions: Option<DiscordActions>,
    /// How sessions of threads relate to the channel they hang from.
    pub thread: Option<DiscordThread>,
    /// Whether private chats, and those with several people, are served at all.
    pub dm: Option<DirectMessages>,
    /// Rules per server, keyed by server id or slug; `*` covers the rest.
    pub guilds: Option<Map<DiscordGuild>>,
    /// Lets named people approve shell commands right in Discord.
    pub exec_approvals: Option<DiscordExecApprovals>,
    /// Buttons, menus and forms that agents may attach to messages.
    pub agent_components: Option<DiscordComponents>,
    /// How answers to slash commands are shown.
    pub slash_command: Option<DiscordSlashCommand>,
    /// Whether a thread can stay tied to a session of its own, and for how long.
    pub thread_bindings: Option<ThreadBindings>,
    /// Privileged event groups to request; each must also be enabled in the developer portal.
    pub intents: Option<DiscordIntents>,
    /// Conversations in voice channels.
    pub voice: Option<DiscordVoice>,
    /// Resolves messages that PluralKit sends for others to the person behind them.
    pub pluralkit: Option<PluralKit>,
    /// Emoji set on a message as soon as it is accepted; an empty text turns it off.
    pub ack_reaction: Option<String>,
    /// For which messages the acknowledging emoji is set.
    pub ack_reaction_scope: Option<AckReactionScope>,
    /// Text of the status line under the bot's name.
    pub activity: Option<String>,
    /// Online state that the bot shows.
    pub status: Option<DiscordStatus>,
    /// Shows trouble with models or quota as the bot's online state.
    pub auto_presence: Option<DiscordAutoPresence>,
    /// Kind of status line: 0 playing, 1 streaming, 2 listening, 3 watching, 4 custom text, 5 competing.
    pub activity_type: Option<ActivityType>,
    /// Link to the stream; needed with activity type 1 (streaming).
    pub activity_url: Option<Uri>,
    /// Limits for the processing of incoming messages.
    pub inbound_worker: Option<DiscordInboundWorker>,
}

/// Online status of the bot.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DiscordStatus {
    /// Shown as online.
    Online,
    /// Shown as "do not disturb".
    Dnd,
    /// Shown as away.
    Idle,
    /// Shown as offline.
    Invisible,
}

/// Embedded Discord activities.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordActivities {
    /// OAuth client secret of the application, from the developer portal.
    #[schemars(length(min = 1))]
    pub client_secret: Option<Secret>,
    /// Id of the application that owns the activity; absent means that of the bot.
    pub application_id: Option<NumericId>,
}

/// What agents may do on Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordActions {
    /// Whether agents may read and set reactions.
    pub reactions: Option<bool>,
    /// Whether agents may send stickers.
    pub stickers: Option<bool>,
    /// Whether agents may add custom emoji to a server.
    pub emoji_uploads: Option<bool>,
    /// Whether agents may add stickers to a server.
    pub sticker_uploads: Option<bool>,
    /// Whether agents may start polls.
    pub polls: Option<bool>,
    /// Whether agents may look up the permissions of a channel.
    pub permissions: Option<bool>,
    /// Whether agents may read, send, edit and delete messages.
    pub messages: Option<bool>,
    /// Whether agents may open, list and answer threads.
    pub threads: Option<bool>,
    /// Whether agents may pin, unpin and list pinned messages.
    pub pins: Option<bool>,
    /// Whether agents may search the messages of a server.
    pub search: Option<bool>,
    /// Whether agents may look up members.
    pub member_info: Option<bool>,
    /// Whether agents may look up the roles of a server.
    pub role_info: Option<bool>,
    /// Whether agents may give roles to members or take them away.
    pub roles: Option<bool>,
    /// Whether agents may look up channels.
    pub channel_info: Option<bool>,
    /// Whether agents may see who is in a voice channel.
    pub voice_status: Option<bool>,
    /// Whether agents may list and create scheduled events.
    pub events: Option<bool>,
    /// Whether agents may time out, kick or ban members.
    pub moderation: Option<bool>,
    /// Whether agents may create, change, move and delete channels.
    pub channels: Option<bool>,
    /// Whether agents may change the bot's online state and status line.
    pub presence: Option<bool>,
}

/// Threads on Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordThread {
    /// Whether a new thread session starts with the transcript of the channel it hangs from. Default off.
    pub inherit_parent: Option<bool>,
}

/// Approval of commands in Discord.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordExecApprovals {
    /// Whether requests appear in Discord; `auto` turns it on as soon as approvers are known.
    pub enabled: Option<BoolOr<Auto>>,
    /// User ids of the people who may approve or refuse a command; absent means the owners in
    /// `commands.ownerAllowFrom`.
    pub approvers: Option<Vec<String>>,
    /// Ids of the agents whose requests appear here; absent means all agents.
    pub agent_filter: Option<Vec<String>>,
    /// Session keys, in part or as a pattern, whose requests appear here; absent means all sessions.
    pub session_filter: Option<Vec<String>>,
    /// Where a request is shown.
    pub target: Option<ApprovalDestination>,
    /// Whether the request is deleted from the chat once it is decided.
    pub cleanup_after_resolve: Option<bool>,
}

/// Buttons and menus that agents send.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordComponents {
    /// Whether agents may send buttons, menus and forms.
    pub enabled: Option<bool>,
    /// How long a button or menu keeps working, in milliseconds; at most one day. Default 1800000 (half an hour).
    #[schemars(range(max = 86400000))]
    pub ttl_ms: Option<PositiveInteger>,
}

/// Answers to slash commands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscordSlashCommand {
    /// Whether only the person who gave the command sees the answer.
    pub ephemeral: Option<bool>,
}

/// Privileged gateway intents of the bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordIntents {
    /// Receive the text of messages that do not mention the bot.
    pub message_content: Option<bool>,
    /// Receive the online state of members.
    pub presence: Option<bool>,
    /// Receive joins, leaves and changes of members.
    pub guild_members: Option<bool>,
    /// Receive who enters and leaves voice channels.
    pub voice_states: Option<bool>,
}

/// Resolution of PluralKit identities.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluralKit {
    /// Whether the PluralKit service is asked who stands behind a proxied message.
    pub enabled: Option<bool>,
    /// PluralKit token; needed only for systems that are private.
    pub token: Option<SecretInput>,
}

/// Presence that follows the state of the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAutoPresence {
    /// Whether the bot's online state follows the condition of the gateway.
    pub enabled: Option<bool>,
    /// Time between two checks of the condition, in milliseconds.
    pub interval_ms: Option<PositiveInteger>,
    /// Shortest time between two changes of the presence, in milliseconds; avoids Discord's rate limit.
    pub min_update_interval_ms: Option<PositiveInteger>,
}

/// Processing of incoming messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordInboundWorker {
    /// Longest run that one incoming message may cause, in milliseconds; 0 sets no limit.
    pub run_timeout_ms: Option<NonNegativeInteger>,
}

schema_newtype! {
    /// The kind of activity in the bot's presence, as a Discord number.
    ActivityType(u8) = { "type": "integer", "enum": [0, 1, 2, 3, 4, 5] }
}

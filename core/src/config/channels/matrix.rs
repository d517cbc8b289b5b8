//! `channels.matrix`: the Matrix channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::channels::common::{
    BotLoopProtection, ContextVisibility, DmPolicy, ExecApprovals, GroupPolicy, MarkdownConfig, MentionPatterns,
    PrivateNetworkAccess, ReplyToMode,
};
use crate::config::channels::streaming::{BasicStreaming, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::Mentions;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::SecretInput;
use crate::config::common::threads::ThreadBindings;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::messages::AckReactionScope;
use crate::config::tools::policy::ToolPolicy;

/// The Matrix channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixChannel {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Matrix connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Whether the bot introduces itself after it is added to a group. Default on.
    pub join_intro: Option<bool>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// Further Matrix accounts by a free id, with the same keys as here.
    pub accounts: Option<Map<MatrixAccount>>,
    /// How Markdown in replies is turned into Matrix messages.
    pub markdown: Option<MarkdownConfig>,
    /// Address of the homeserver, such as `https://matrix.example.org`.
    pub homeserver: Option<String>,
    /// Whether a homeserver in a private network may be reached.
    pub network: Option<PrivateNetworkAccess>,
    /// URL of the proxy through which Matrix is reached, for hosts without a direct way out.
    pub proxy: Option<String>,
    /// Full id of the bot, such as `@bot:example.org`; with a token it can be found out.
    pub user_id: Option<String>,
    /// Token of a login; used in preference to a password.
    pub access_token: Option<SecretInput>,
    /// Password of the bot account; the bot logs in with it once and keeps the token.
    pub password: Option<SecretInput>,
    /// Id of the device whose encryption keys the bot uses; keep it stable over restarts.
    pub device_id: Option<String>,
    /// Name under which the bot's login appears in device lists.
    pub device_name: Option<String>,
    /// Picture of the bot, as an `mxc://` or web address.
    pub avatar_url: Option<String>,
    /// Most events per room that the first synchronisation fetches.
    pub initial_sync_limit: Option<f64>,
    /// Whether the bot can read and write in encrypted rooms.
    pub encryption: Option<bool>,
    /// Treats every open policy as `allowlist`, in direct chats and in rooms.
    pub allowlist_only: Option<bool>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Whether messages of other bots are answered; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often this bot and another one may answer each other.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// In which conversations the configured mention patterns count as addressing the bot.
    pub mention_patterns: Option<MentionPatterns>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<MatrixStreaming>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether answers go into a thread. Absent means `inbound`.
    pub thread_replies: Option<MatrixThreadReplies>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 4000.
    pub text_chunk_limit: Option<f64>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Emoji set on a message as soon as it is accepted; an empty text turns it off.
    pub ack_reaction: Option<String>,
    /// For which messages the acknowledging emoji is set.
    pub ack_reaction_scope: Option<AckReactionScope>,
    /// Whose emoji reactions are passed to the agent as events. Absent means `own`.
    pub reaction_notifications: Option<MatrixReactions>,
    /// Whether a thread can stay tied to a session of its own, and for how long.
    pub thread_bindings: Option<ThreadBindings>,
    /// Whether an unverified device asks to be verified when the bot starts.
    pub startup_verification: Option<MatrixVerification>,
    /// Hours between two such requests. Default 24.
    pub startup_verification_cooldown_hours: Option<f64>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 20.
    pub media_max_mb: Option<f64>,
    /// How many recent room messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Which invitations to rooms the bot accepts. Absent means `off`.
    pub auto_join: Option<MatrixAutoJoin>,
    /// Rooms that the bot joins when invited, by id or alias, in mode `allowlist`.
    pub auto_join_allowlist: Option<Vec<NumberOrString>>,
    /// People whose messages count in rooms: full user ids (`@user:server`).
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Rules for direct chats: policy, allowlist and sessions.
    pub dm: Option<MatrixDm>,
    /// Lets named people approve shell commands right in Matrix.
    pub exec_approvals: Option<ExecApprovals>,
    /// Rules per room, keyed by room id or alias; `*` covers the rest.
    pub groups: Option<Map<MatrixRoom>>,
    /// Older name of `groups`.
    pub rooms: Option<Map<MatrixRoom>>,
    /// What agents may do on Matrix besides answering; each switch removes one kind of action.
    pub actions: Option<MatrixActions>,
}

/// When replies go into a thread.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixThreadReplies {
    /// Answers never go into a thread.
    Off,
    /// Answers to a message in a thread stay in that thread.
    Inbound,
    /// Every answer goes into a thread.
    Always,
}

/// Reactions that the agent hears about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixReactions {
    /// No reactions are passed on.
    Off,
    /// Reactions to messages of the bot.
    Own,
}

/// Whether verification is requested at start.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MatrixVerification {
    /// The bot does not ask.
    Off,
    /// The bot asks as long as its device is unverified.
    IfUnverified,
}

/// Which invitations are accepted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixAutoJoin {
    /// Every invitation.
    Always,
    /// Invitations to the rooms in `autoJoinAllowlist`.
    Allowlist,
    /// None.
    Off,
}

/// One Matrix account; further keys as in the channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MatrixAccount {
    /// Whether the bot introduces itself after it is added to a group. Default on.
    pub join_intro: Option<bool>,
    /// Token of a login of this account; used in preference to a password.
    pub access_token: Option<SecretInput>,
    /// Password of this account.
    pub password: Option<SecretInput>,
    /// Any other key of the channel, for this account alone.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Streaming of replies on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixStreaming {
    /// Chunking and block streaming.
    #[serde(flatten)]
    pub basic: BasicStreaming,
    /// How a reply is shown while it is written.
    pub mode: Option<MatrixStreamingMode>,
    /// Details of the progress message that stands in for the reply in mode `progress`.
    pub progress: Option<ToolProgressStreaming>,
    /// Details of the preview that is edited while the reply grows.
    pub preview: Option<MatrixPreview>,
}

/// How a reply appears while it is written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixStreamingMode {
    /// A message is edited as the text grows.
    Partial,
    /// The same, but as a notice that does not alert anyone.
    Quiet,
    /// A status message tells what the agent does until the reply is ready.
    Progress,
    /// Nothing is shown before the reply is complete.
    Off,
}

/// Preview of a reply on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixPreview {
    /// Whether running tools are named in the preview.
    pub tool_progress: Option<bool>,
}

/// Direct conversations on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixDm {
    /// `false` makes the bot ignore all direct chats.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub policy: Option<DmPolicy>,
    /// People who may write to the bot in private: full user ids (`@user:server`), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Whether several direct rooms with one person share a session.
    pub session_scope: Option<MatrixSessionScope>,
    /// Whether answers in direct chats go into a thread; overrides the setting of the channel.
    pub thread_replies: Option<MatrixThreadReplies>,
}

/// What shares a session in direct conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MatrixSessionScope {
    /// All direct rooms with a person share one session.
    PerUser,
    /// Each direct room has a session of its own.
    PerRoom,
}

/// One Matrix room.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixRoom {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Account, by id, that serves this room when there are several.
    pub account: Option<String>,
    /// Whether messages of other bots are answered here; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often the bot and another one may answer each other here.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// `true` answers every message of the room, `false` only those that address the bot.
    pub auto_reply: Option<bool>,
    /// People whose messages count here: full user ids (`@user:server`).
    pub users: Option<Vec<NumberOrString>>,
}

/// What agents may do on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixActions {
    /// Whether agents may read and set reactions.
    pub reactions: Option<bool>,
    /// Whether agents may read, send, edit and delete messages.
    pub messages: Option<bool>,
    /// Whether agents may pin, unpin and list pinned messages.
    pub pins: Option<bool>,
    /// Whether agents may change the name and picture of the bot.
    pub profile: Option<bool>,
    /// Whether agents may look up members.
    pub member_info: Option<bool>,
    /// Whether agents may look up rooms.
    pub channel_info: Option<bool>,
    /// Whether agents may handle device verification.
    pub verification: Option<bool>,
}

//! `channels.imessage`: the iMessage channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, GroupSettings, HeartbeatVisibility, MarkdownConfig,
    ReactionNotifications,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;

/// The iMessage channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: ImessageAccount,
    /// Further iMessage accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<ImessageAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One iMessage account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into iMessage messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this iMessage connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: phone numbers with country code or Apple ID addresses, or `*` for
    /// everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Number, address or `chat_id:<id>` that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// People or chats whose messages count in groups: numbers, Apple ID addresses or `chat_id:<id>`.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by their id.
    pub dms: Option<Map<DmHistory>>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 4000.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 16.
    pub media_max_mb: Option<PositiveInteger>,
    /// The `imsg` program, or a wrapper script that runs it on another Mac over SSH.
    pub cli_path: Option<String>,
    /// The Messages database `chat.db`; absent means that of the logged-in user.
    pub db_path: Option<String>,
    /// SSH target (`user@host`) of the Mac that runs Messages, for fetching and placing attachments.
    pub remote_host: Option<String>,
    /// What agents may do on iMessage besides answering; each switch removes one kind of action.
    pub actions: Option<ImessageActions>,
    /// Which service sends messages when a target does not say.
    pub service: Option<ImessageService>,
    /// How `imsg` hands messages to Messages. Absent means `auto`.
    pub send_transport: Option<ImessageSendTransport>,
    /// Two-letter country by which phone numbers without a country code are read.
    pub region: Option<String>,
    /// Whether photos, voice messages and other attachments are passed to the agent. Default off.
    pub include_attachments: Option<bool>,
    /// Local folders from which attachments may be read; others are refused.
    pub attachment_roots: Option<Vec<String>>,
    /// Folders on the remote Mac from which attachments may be copied.
    pub remote_attachment_roots: Option<Vec<String>>,
    /// How long the check of `imsg` may take, in milliseconds.
    pub probe_timeout_ms: Option<PositiveInteger>,
    /// Whether senders see that their message was read.
    pub send_read_receipts: Option<bool>,
    /// Whose emoji reactions are passed to the agent as events.
    pub reaction_notifications: Option<ReactionNotifications>,
    /// Whether messages that arrived while the gateway was down are answered later.
    pub catchup: Option<ImessageCatchup>,
    /// Rules per group, keyed by chat id; `*` covers the rest.
    pub groups: Option<Map<GroupSettings>>,
}

/// The service for new conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImessageService {
    /// Apple's service.
    Imessage,
    /// Text messages through a paired iPhone.
    Sms,
    /// iMessage where the recipient has it, text message otherwise.
    Auto,
}

/// How messages are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImessageSendTransport {
    /// The bridge where it is available, AppleScript otherwise.
    Auto,
    /// The private interface of Messages, which knows replies, effects and edits.
    Bridge,
    /// Scripting of the Messages app; fewer features, but nothing to set up.
    Applescript,
}

/// What agents may do in iMessage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageActions {
    /// Whether agents may react with tapbacks.
    pub reactions: Option<bool>,
    /// Whether agents may change messages that were sent.
    pub edit: Option<bool>,
    /// Whether agents may take back messages that were sent.
    pub unsend: Option<bool>,
    /// Whether agents may answer a particular message as a thread.
    pub reply: Option<bool>,
    /// Whether agents may send with bubble or screen effects.
    pub send_with_effect: Option<bool>,
    /// Whether agents may rename groups.
    pub rename_group: Option<bool>,
    /// Whether agents may change the picture of a group.
    pub set_group_icon: Option<bool>,
    /// Whether agents may add people to a group.
    pub add_participant: Option<bool>,
    /// Whether agents may remove people from a group.
    pub remove_participant: Option<bool>,
    /// Whether agents may leave a group.
    pub leave_group: Option<bool>,
    /// Whether agents may send files.
    pub send_attachment: Option<bool>,
    /// Whether agents may start polls.
    pub polls: Option<bool>,
}

/// Messages that arrived while the gateway was down.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageCatchup {
    /// Whether missed messages are processed after a restart.
    pub enabled: Option<bool>,
    /// Oldest missed message that is still processed, in minutes; at most 12 hours.
    #[schemars(range(min = 1, max = 720))]
    pub max_age_minutes: Option<u64>,
    /// Most missed messages that one pass processes.
    #[schemars(range(min = 1, max = 500))]
    pub per_run_limit: Option<u64>,
    /// How far the very first pass looks back, in minutes.
    #[schemars(range(min = 1, max = 720))]
    pub first_run_lookback_minutes: Option<u64>,
    /// How often a missed message is tried again before it is given up.
    #[schemars(range(min = 1, max = 1000))]
    pub max_failure_retries: Option<u64>,
}

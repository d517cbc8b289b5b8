//! `channels.telegram`: the Telegram channel.

pub mod group;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, ExecApprovals, GroupPolicy, HeartbeatVisibility, MarkdownConfig,
    MentionPatterns, NativeCommands, ReactionLevel, ReactionNotifications, ReplyToMode,
};
use crate::config::channels::streaming::ChannelStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::threads::ThreadBindings;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::{BoolOr, NumberOrString};
use group::{AutoTopicLabelSettings, TelegramDirect, TelegramGroup};

/// The Telegram channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: TelegramAccount,
    /// Further Telegram accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<TelegramAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Telegram bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features of the bot; above all, where inline buttons may be used.
    pub capabilities: Option<TelegramCapabilities>,
    /// How Markdown in replies is turned into Telegram messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Telegram connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: numeric Telegram user ids, or `*` for everyone; `@names` never
    /// match.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Chat id or `@channel` that gets a message when neither the command nor the job names a target.
    pub default_to: Option<NumberOrString>,
    /// People whose messages count in groups: numeric Telegram user ids. Group ids belong in `groups`.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// In which conversations the configured mention patterns count as addressing the bot.
    pub mention_patterns: Option<MentionPatterns>,
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
    /// Lets named people approve shell commands right in Telegram.
    pub exec_approvals: Option<ExecApprovals>,
    /// Whether OpenClaw's commands appear in the command menu of Telegram.
    pub commands: Option<NativeCommands>,
    /// Further entries for the bot's command menu, besides those of OpenClaw.
    pub custom_commands: Option<Vec<TelegramCommand>>,
    /// Token that BotFather issued; the bot logs in with it.
    pub bot_token: Option<SecretInput>,
    /// File that holds the BotFather token, to keep it out of this config.
    pub token_file: Option<String>,
    /// Rules per group, keyed by chat id (`-100…`); `*` covers the rest; without it, groups not listed are not served.
    pub groups: Option<Map<TelegramGroup>>,
    /// Rules per private chat, keyed by user id.
    pub direct: Option<Map<TelegramDirect>>,
    /// Whether replies use the richer message format of the Bot API, with real tables and headings.
    pub rich_messages: Option<bool>,
    /// How the Telegram servers are reached: address family and private networks.
    pub network: Option<TelegramNetwork>,
    /// HTTP or SOCKS proxy URL for all calls to the Bot API.
    pub proxy: Option<String>,
    /// Public `https` URL to which Telegram posts updates; absent means that the bot polls for them.
    pub webhook_url: Option<String>,
    /// Shared secret with which Telegram signs webhook calls; needed with `webhookUrl`.
    pub webhook_secret: Option<SecretInput>,
    /// Path on which the local listener takes updates. Default `/telegram-webhook`.
    pub webhook_path: Option<String>,
    /// Address on which the local listener waits for updates. Default `127.0.0.1`.
    pub webhook_host: Option<String>,
    /// Port on which the local listener waits for updates. Default 8787.
    pub webhook_port: Option<NonNegativeInteger>,
    /// PEM file of a self-signed certificate that Telegram has to be told about.
    pub webhook_cert_path: Option<String>,
    /// What agents may do on Telegram besides answering; each switch removes one kind of action.
    pub actions: Option<TelegramActions>,
    /// Whether a thread can stay tied to a session of its own, and for how long.
    pub thread_bindings: Option<ThreadBindings>,
    /// Whose emoji reactions are passed to the agent as events.
    pub reaction_notifications: Option<ReactionNotifications>,
    /// How readily the agent itself reacts to messages with emoji. Default `minimal`.
    pub reaction_level: Option<ReactionLevel>,
    /// Emoji set on a message as soon as it is accepted, from the set Telegram permits; empty turns it off.
    pub ack_reaction: Option<String>,
    /// Whether links in replies show a preview.
    pub link_preview: Option<bool>,
    /// Whether error messages arrive without a notification sound.
    pub silent_error_replies: Option<bool>,
    /// How often the chat hears about errors. Default `always`.
    pub error_policy: Option<ErrorPolicy>,
    /// Address of a Bot API server of one's own, without a token; absent means `https://api.telegram.org`.
    pub api_root: Option<Uri>,
    /// Folders from which files of a local Bot API server may be read; others are refused.
    pub trusted_local_file_roots: Option<Vec<String>>,
    /// Whether a new topic in a private chat gets a name made up from its first message.
    pub auto_topic_label: Option<BoolOr<AutoTopicLabelSettings>>,
}

/// How errors are reported.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ErrorPolicy {
    /// Every error is reported.
    Always,
    /// The same error is reported once for a while, not each time.
    Once,
    /// Errors are only logged.
    Silent,
}

/// Capabilities, as a list or in detail.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TelegramCapabilities {
    /// An object with one setting per feature.
    Detailed(TelegramCapabilitySettings),
    /// The names of the features that are on.
    List(Vec<String>),
}

/// Capabilities in detail.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramCapabilitySettings {
    /// In which chats agents may attach buttons to messages.
    pub inline_buttons: Option<InlineButtons>,
}

/// Where inline buttons are used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InlineButtons {
    /// Nowhere.
    Off,
    /// In private chats only.
    Dm,
    /// In groups only.
    Group,
    /// Everywhere.
    All,
    /// Everywhere, but only people on the allowlist may press them.
    Allowlist,
}

/// One entry of the command menu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TelegramCommand {
    /// Command without the slash: lower-case letters, digits and underscores.
    pub command: String,
    /// Text shown beside the command in the menu.
    pub description: String,
}

/// Connection to the Telegram servers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramNetwork {
    /// Whether IPv4 and IPv6 are tried side by side; set to `false` on hosts with broken IPv6.
    pub auto_select_family: Option<bool>,
    /// Which addresses come first when the name of the server is looked up.
    pub dns_result_order: Option<DnsResultOrder>,
    /// Permits downloads from addresses in private networks, for proxies that map Telegram to such addresses.
    pub dangerously_allow_private_network: Option<bool>,
}

/// Order of addresses.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DnsResultOrder {
    /// IPv4 addresses are tried first.
    Ipv4First,
    /// In the order in which the resolver returned them.
    Verbatim,
}

/// What agents may do on Telegram.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramActions {
    /// Whether agents may react to messages with emoji.
    pub reactions: Option<bool>,
    /// Whether agents may send messages on their own, also to other chats.
    pub send_message: Option<bool>,
    /// Whether agents may start polls.
    pub poll: Option<bool>,
    /// Whether agents may delete messages.
    pub delete_message: Option<bool>,
    /// Whether agents may change messages that the bot sent.
    pub edit_message: Option<bool>,
    /// Whether agents may look up and send stickers.
    pub sticker: Option<bool>,
    /// Whether agents may open topics in forum groups.
    pub create_forum_topic: Option<bool>,
    /// Whether agents may rename or otherwise change topics.
    pub edit_forum_topic: Option<bool>,
}

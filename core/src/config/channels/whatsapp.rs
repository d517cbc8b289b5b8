//! `channels.whatsapp`: the WhatsApp channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, GroupSettings, HeartbeatVisibility, MarkdownConfig,
    MentionPatterns, ReactionLevel, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;

/// The WhatsApp channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub settings: WhatsappSettings,
    /// Further WhatsApp numbers by a free id; what a number leaves out is taken from the channel.
    pub accounts: Option<Map<WhatsappAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// What agents may do on WhatsApp besides answering; each switch removes one kind of action.
    pub actions: Option<WhatsappActions>,
}

/// What both the channel and a single number can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappSettings {
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into WhatsApp messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this WhatsApp connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: phone numbers with country code (`+15551234567`), or `*` for
    /// everyone.
    pub allow_from: Option<Vec<String>>,
    /// Phone number or group id that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// People whose messages count in groups under the `allowlist` policy: phone numbers with country code
    /// (`+15551234567`).
    pub group_allow_from: Option<Vec<String>>,
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
    /// Exceptions to `dmHistoryLimit` for single people, keyed by phone number.
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
    /// Largest attachment that is taken in or sent, in megabytes. Default 50.
    pub media_max_mb: Option<PositiveInteger>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether senders get the blue ticks when a message was read.
    pub send_read_receipts: Option<bool>,
    /// Set to `true` when the bot uses your own number and you talk to it in the chat with yourself.
    pub self_chat_mode: Option<bool>,
    /// Rules per group, keyed by group id (`…@g.us`); `*` covers the rest; without it, groups not listed are not
    /// served.
    pub groups: Option<Map<GroupSettings>>,
    /// Rules per private chat, keyed by phone number; `*` covers the rest.
    pub direct: Option<Map<WhatsappDirect>>,
    /// How readily the agent reacts to messages with emoji.
    pub reaction_level: Option<ReactionLevel>,
    /// Which WhatsApp events are handed to plugins.
    pub plugin_hooks: Option<WhatsappPluginHooks>,
}

/// One direct conversation on WhatsApp.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappDirect {
    /// Additional instructions for the agent in this private chat.
    pub system_prompt: Option<String>,
}

/// Events that plugins receive.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappPluginHooks {
    /// Whether plugins see incoming messages, with their text and sender.
    pub message_received: Option<bool>,
}

/// One WhatsApp number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappAccount {
    /// Settings of this number; what is absent comes from the channel.
    #[serde(flatten)]
    pub settings: WhatsappSettings,
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Folder with the login of this linked device; absent means one in the credentials folder of OpenClaw.
    pub auth_dir: Option<String>,
}

/// What agents may do on WhatsApp.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappActions {
    /// Whether agents may react to messages with emoji.
    pub reactions: Option<bool>,
    /// Whether agents may send messages on their own, also to other chats.
    pub send_message: Option<bool>,
    /// Whether agents may start polls.
    pub polls: Option<bool>,
    /// Whether agents may use calls.
    pub calls: Option<bool>,
}

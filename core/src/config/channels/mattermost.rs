//! `channels.mattermost`: the Mattermost channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmPolicy, GroupPolicy, ImplicitMentions, MarkdownConfig, PrivateNetworkAccess, ReplyToMode,
};
use crate::config::channels::slack::SlackReplyToModes;
use crate::config::channels::streaming::{BasicStreaming, CommandText, StreamingMode, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::Auto;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::unions::{BoolOr, NumberOrString};

/// The Mattermost channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: MattermostAccount,
    /// Further Mattermost accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<MattermostAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Mattermost bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// How Markdown in replies is turned into Mattermost messages.
    pub markdown: Option<MarkdownConfig>,
    /// `false` keeps this Mattermost connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Largest attachment that is taken in or sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// Token of the bot account; the bot logs in with it.
    pub bot_token: Option<SecretInput>,
    /// Address of the Mattermost server, such as `https://chat.example.org`.
    pub base_url: Option<String>,
    /// When the bot answers in channels: on mention, always, or on a leading character.
    pub chatmode: Option<MattermostChatmode>,
    /// Characters that address the bot at the start of a message in mode `onchar`.
    pub onchar_prefixes: Option<Vec<String>>,
    /// Whether channel messages are answered only when they address the bot. Default on.
    pub require_mention: Option<bool>,
    /// What counts as addressing the bot although nobody mentions it.
    pub implicit_mentions: Option<ImplicitMentions>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: user ids, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// People whose messages count in groups under the `allowlist` policy: user ids.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Longest message that is sent, in characters; a longer reply is split into several.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<MattermostStreaming>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Exceptions to `replyToMode` for direct, group and channel conversations.
    pub reply_to_mode_by_chat_type: Option<SlackReplyToModes>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// What agents may do on Mattermost besides answering; each switch removes one kind of action.
    pub actions: Option<MattermostActions>,
    /// Whether OpenClaw's commands appear in the command menu of Mattermost.
    pub commands: Option<MattermostCommands>,
    /// Where clicks on buttons are delivered, and from which addresses.
    pub interactions: Option<MattermostInteractions>,
    /// Rules per channel, keyed by channel id; `*` covers the rest.
    pub groups: Option<Map<MattermostGroup>>,
    /// Whether servers in private networks may be reached.
    pub network: Option<PrivateNetworkAccess>,
    /// How often, and at what pace, opening a private chat is tried again.
    pub dm_channel_retry: Option<MattermostDmRetry>,
}

/// Which messages the agent answers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MattermostChatmode {
    /// When it is mentioned.
    Oncall,
    /// To every message.
    Onmessage,
    /// To messages that start with one of the prefixes, or mention it.
    Onchar,
}

/// Streaming of replies on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostStreaming {
    /// Chunking and block streaming.
    #[serde(flatten)]
    pub basic: BasicStreaming,
    /// How a reply is shown while it is written; `off` sends it when it is complete.
    pub mode: Option<StreamingMode>,
    /// Details of the preview that is edited while the reply grows.
    pub preview: Option<MattermostPreview>,
    /// Details of the progress message that stands in for the reply in mode `progress`.
    pub progress: Option<ToolProgressStreaming>,
}

/// Preview of a reply on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostPreview {
    /// Whether running tools are named in the preview.
    pub tool_progress: Option<bool>,
    /// How much of a shell command the preview shows.
    pub command_text: Option<CommandText>,
}

/// What agents may do on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MattermostActions {
    /// Whether agents may send and read messages on their own.
    pub messages: Option<bool>,
    /// Whether agents may react to messages with emoji.
    pub reactions: Option<bool>,
}

/// Slash commands on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostCommands {
    /// Whether slash commands are registered with the server; `auto` decides by channel.
    pub native: Option<BoolOr<Auto>>,
    /// Whether skills are registered as slash commands too; `auto` decides by channel.
    pub native_skills: Option<BoolOr<Auto>>,
    /// Path of the gateway to which the server posts slash commands.
    pub callback_path: Option<String>,
    /// Full address for the same; set it when the server reaches the gateway under another name.
    pub callback_url: Option<String>,
}

/// Callbacks of buttons.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostInteractions {
    /// Address of the gateway as the server sees it; clicks on buttons are posted there.
    pub callback_base_url: Option<String>,
    /// Addresses from which clicks are accepted; absent means this machine only.
    pub allowed_source_ips: Option<Vec<String>>,
}

/// One Mattermost channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
}

/// Retries when a direct channel is opened.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostDmRetry {
    /// How often opening a private chat is tried again; 0 gives up at once.
    #[schemars(range(min = 0, max = 10))]
    pub max_retries: Option<u64>,
    /// Pause before the first new attempt, in milliseconds; it grows with each attempt.
    #[schemars(range(min = 100, max = 60000))]
    pub initial_delay_ms: Option<u64>,
    /// Longest pause between two attempts, in milliseconds.
    #[schemars(range(min = 1000, max = 60000))]
    pub max_delay_ms: Option<u64>,
    /// How long one attempt may take, in milliseconds.
    #[schemars(range(min = 5000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

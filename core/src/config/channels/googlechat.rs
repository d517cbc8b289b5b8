//! `channels.googlechat`: the Google Chat channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::channels::common::{
    BotLoopProtection, ContextVisibility, DmHistory, DmPolicy, GroupPolicy, HeartbeatVisibility, MarkdownConfig,
    ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::{Secret, SecretRef};
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;

/// The Google Chat channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglechatChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: GooglechatAccount,
    /// Further Google Chat accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<GooglechatAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Google Chat app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglechatAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Google Chat messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Google Chat connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: user resources (`users/<id>`), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Space (`spaces/<id>`) or user that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// People whose messages count in groups under the `allowlist` policy: user resources (`users/<id>`).
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
    /// Longest message that is sent, in characters; a longer reply is split into several.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 20.
    pub media_max_mb: Option<PositiveNumber>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether messages of other bots are answered.
    pub allow_bots: Option<bool>,
    /// Limit on how often this bot and another one may answer each other.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Whether group messages are answered only when they address the bot.
    pub require_mention: Option<bool>,
    /// Rules per space, keyed by `spaces/<id>`; `*` covers the rest.
    pub groups: Option<Map<GooglechatSpace>>,
    /// Key of the service account that the app uses: JSON text, the object itself, or a reference.
    pub service_account: Option<ServiceAccount>,
    /// JSON key file of the service account, instead of the key in this config.
    pub service_account_file: Option<String>,
    /// What the `audience` value is; Google's tokens on incoming events are checked against it.
    pub audience_type: Option<GooglechatAudience>,
    /// The expected audience: the webhook URL, or the number of the Cloud project.
    pub audience: Option<String>,
    /// Numeric OAuth client id of the app; needed to accept events of Workspace add-ons with `app-url`.
    pub app_principal: Option<String>,
    /// Path of the gateway to which Google Chat posts events.
    pub webhook_path: Option<String>,
    /// Public URL to which Google Chat posts events.
    pub webhook_url: Option<String>,
    /// The app's own user (`users/<id>`); set it when mentions are not recognised.
    pub bot_user: Option<String>,
    /// Whether private chats are served at all.
    pub dm: Option<Toggle>,
    /// How Google Chat shows that an answer is being written.
    pub typing_indicator: Option<GooglechatTyping>,
}

/// The audience of incoming tokens.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GooglechatAudience {
    /// The public webhook URL of the app.
    AppUrl,
    /// The number of the Google Cloud project.
    ProjectNumber,
}

/// How typing is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GooglechatTyping {
    /// Not at all.
    None,
    /// As a short message that the answer then replaces.
    Message,
    /// As an emoji on the message that is being answered.
    Reaction,
}

/// One Google Chat space.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglechatSpace {
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Limit on how often the bot and another one may answer each other here.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// People whose messages count here: user resources (`users/<id>`).
    pub users: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
}

/// A service account: a path, its key, or a secret.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ServiceAccount {
    /// Reference to where the JSON key is kept.
    Secret(SecretRef),
    /// The JSON key as an object.
    Object(Map<Value>),
    /// The JSON key as text.
    Text(Secret),
}

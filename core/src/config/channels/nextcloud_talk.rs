//! `channels.nextcloud-talk`: the Nextcloud Talk channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, MarkdownConfig, PrivateNetworkAccess, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::tools::policy::ToolPolicy;

/// The Nextcloud Talk channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextcloudTalkChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: NextcloudTalkAccount,
    /// Further Nextcloud Talk accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<NextcloudTalkAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Nextcloud Talk bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextcloudTalkAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Nextcloud Talk connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// How Markdown in replies is turned into Nextcloud Talk messages.
    pub markdown: Option<MarkdownConfig>,
    /// Address of the Nextcloud server.
    pub base_url: Option<String>,
    /// Shared secret given when the bot was installed; it signs messages both ways.
    pub bot_secret: Option<SecretInput>,
    /// File that holds the shared secret.
    pub bot_secret_file: Option<String>,
    /// Nextcloud user for look-ups; without one, private chats cannot be told from rooms.
    pub api_user: Option<String>,
    /// Password of that user, best an app password.
    pub api_password: Option<SecretInput>,
    /// File that holds the password of that user.
    pub api_password_file: Option<String>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// Port of the webhook listener. Default 8788.
    pub webhook_port: Option<PositiveInteger>,
    /// Address on which the webhook listener accepts connections.
    pub webhook_host: Option<String>,
    /// Path to which Nextcloud posts messages. Default `/nextcloud-talk-webhook`.
    pub webhook_path: Option<String>,
    /// Address of the listener as the Nextcloud server sees it.
    pub webhook_public_url: Option<String>,
    /// People who may write to the bot in private: Nextcloud user ids, or `*` for everyone.
    pub allow_from: Option<Vec<String>>,
    /// People whose messages count in groups under the `allowlist` policy: Nextcloud user ids.
    pub group_allow_from: Option<Vec<String>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Rules per room, keyed by room token; `*` covers the rest.
    pub rooms: Option<Map<NextcloudTalkRoom>>,
    /// Whether servers in private networks may be reached.
    pub network: Option<PrivateNetworkAccess>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by user id.
    pub dms: Option<Map<DmHistory>>,
    /// Longest message that is sent, in characters; a longer reply is split into several.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes.
    pub media_max_mb: Option<PositiveNumber>,
}

/// One Nextcloud Talk room.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextcloudTalkRoom {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: Nextcloud user ids.
    pub allow_from: Option<Vec<String>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
}

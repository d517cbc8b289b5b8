//! `channels.zalo`: the Zalo bot channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, GroupPolicy, MarkdownConfig};
use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::SecretInput;
use crate::config::common::unions::NumberOrString;

/// The Zalo bot channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZaloChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: ZaloAccount,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Further Zalo accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<ZaloAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Zalo bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZaloAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Zalo connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// How Markdown in replies is turned into Zalo messages.
    pub markdown: Option<MarkdownConfig>,
    /// Token of the bot (`id:secret`); the bot logs in with it.
    pub bot_token: Option<SecretInput>,
    /// File that holds the bot token, to keep it out of this config.
    pub token_file: Option<String>,
    /// Public `https` address to which Zalo posts events; absent means that the bot polls for them.
    pub webhook_url: Option<String>,
    /// Secret that Zalo sends along with webhook calls; needed with `webhookUrl`.
    pub webhook_secret: Option<SecretInput>,
    /// Path on which the gateway takes events; absent means the path of `webhookUrl`.
    pub webhook_path: Option<String>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: numeric user ids, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `open`.
    pub group_policy: Option<GroupPolicy>,
    /// People whose messages count in groups under the `allowlist` policy: numeric user ids.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 5.
    pub media_max_mb: Option<f64>,
    /// URL of the proxy through which Zalo is reached, for hosts without a direct way out.
    pub proxy: Option<String>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
}

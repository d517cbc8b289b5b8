//! `channels.zalouser`: the channel for a personal Zalo account.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, GroupPolicy, MarkdownConfig};
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The channel for a personal Zalo account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZalouserChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: ZalouserAccount,
    /// Further Zalo accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<ZalouserAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One personal Zalo account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZalouserAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Zalo connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Largest attachment that is sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// How Markdown in replies is turned into Zalo messages.
    pub markdown: Option<MarkdownConfig>,
    /// Stored login that this account uses.
    pub profile: Option<String>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: numeric user ids, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// People whose messages count in groups under the `allowlist` policy: numeric user ids.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Rules per group, keyed by group id; `*` covers the rest.
    pub groups: Option<Map<ZalouserGroup>>,
    /// Text put before incoming messages when they are passed to the agent.
    pub message_prefix: Option<String>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
}

/// One Zalo group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZalouserGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
}

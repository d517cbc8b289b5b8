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
    #[serde(flatten)]
    pub account: NextcloudTalkAccount,
    pub accounts: Option<Map<NextcloudTalkAccount>>,
    pub default_account: Option<String>,
}

/// One Nextcloud Talk bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextcloudTalkAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub markdown: Option<MarkdownConfig>,
    pub base_url: Option<String>,
    pub bot_secret: Option<SecretInput>,
    pub bot_secret_file: Option<String>,
    pub api_user: Option<String>,
    pub api_password: Option<SecretInput>,
    pub api_password_file: Option<String>,
    pub dm_policy: Option<DmPolicy>,
    pub webhook_port: Option<PositiveInteger>,
    pub webhook_host: Option<String>,
    pub webhook_path: Option<String>,
    pub webhook_public_url: Option<String>,
    pub allow_from: Option<Vec<String>>,
    pub group_allow_from: Option<Vec<String>>,
    pub group_policy: Option<GroupPolicy>,
    pub rooms: Option<Map<NextcloudTalkRoom>>,
    pub network: Option<PrivateNetworkAccess>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub context_visibility: Option<ContextVisibility>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<BasicStreaming>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
}

/// One Nextcloud Talk room.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextcloudTalkRoom {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<String>>,
    pub system_prompt: Option<String>,
}

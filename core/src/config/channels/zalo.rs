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
    #[serde(flatten)]
    pub account: ZaloAccount,
    pub history_limit: Option<NonNegativeInteger>,
    pub accounts: Option<Map<ZaloAccount>>,
    pub default_account: Option<String>,
}

/// One Zalo bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZaloAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub markdown: Option<MarkdownConfig>,
    pub bot_token: Option<SecretInput>,
    pub token_file: Option<String>,
    pub webhook_url: Option<String>,
    pub webhook_secret: Option<SecretInput>,
    pub webhook_path: Option<String>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub media_max_mb: Option<f64>,
    pub proxy: Option<String>,
    pub response_prefix: Option<String>,
}

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
    #[serde(flatten)]
    pub account: ZalouserAccount,
    pub accounts: Option<Map<ZalouserAccount>>,
    pub default_account: Option<String>,
}

/// One personal Zalo account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZalouserAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub media_max_mb: Option<PositiveNumber>,
    pub markdown: Option<MarkdownConfig>,
    pub profile: Option<String>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub history_limit: Option<NonNegativeInteger>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub groups: Option<Map<ZalouserGroup>>,
    pub message_prefix: Option<String>,
    pub response_prefix: Option<String>,
}

/// One Zalo group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ZalouserGroup {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub enabled: Option<bool>,
}

//! `channels.qa-channel`: the channel for automated tests.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::GroupPolicy;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::text::Uri;
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The channel for automated tests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaChannel {
    #[serde(flatten)]
    pub account: QaAccount,
    pub history_limit: Option<NonNegativeInteger>,
    pub accounts: Option<Map<QaAccount>>,
    pub default_account: Option<String>,
}

/// One account of the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub media_max_mb: Option<PositiveNumber>,
    pub response_prefix: Option<String>,
    pub base_url: Option<Uri>,
    pub bot_user_id: Option<String>,
    pub bot_display_name: Option<String>,
    #[schemars(range(min = 100, max = 30000))]
    pub poll_timeout_ms: Option<u64>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub groups: Option<Map<QaGroup>>,
    pub default_to: Option<String>,
    pub actions: Option<QaActions>,
}

/// One group of the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaGroup {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
}

/// What agents may do in the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QaActions {
    pub messages: Option<bool>,
    pub reactions: Option<bool>,
    pub search: Option<bool>,
    pub threads: Option<bool>,
}

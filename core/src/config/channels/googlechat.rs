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
    #[serde(flatten)]
    pub account: GooglechatAccount,
    pub accounts: Option<Map<GooglechatAccount>>,
    pub default_account: Option<String>,
}

/// One Google Chat app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglechatAccount {
    pub name: Option<String>,
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub default_to: Option<String>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<BasicStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub allow_bots: Option<bool>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub require_mention: Option<bool>,
    pub groups: Option<Map<GooglechatSpace>>,
    pub service_account: Option<ServiceAccount>,
    pub service_account_file: Option<String>,
    pub audience_type: Option<GooglechatAudience>,
    pub audience: Option<String>,
    pub app_principal: Option<String>,
    pub webhook_path: Option<String>,
    pub webhook_url: Option<String>,
    pub bot_user: Option<String>,
    pub dm: Option<Toggle>,
    pub typing_indicator: Option<GooglechatTyping>,
}

/// The audience of incoming tokens.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GooglechatAudience {
    AppUrl,
    ProjectNumber,
}

/// How typing is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GooglechatTyping {
    None,
    Message,
    Reaction,
}

/// One Google Chat space.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglechatSpace {
    pub enabled: Option<bool>,
    pub require_mention: Option<bool>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub users: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
}

/// A service account: a path, its key, or a secret.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ServiceAccount {
    Secret(SecretRef),
    Object(Map<Value>),
    Text(Secret),
}

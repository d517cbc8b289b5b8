//! `channels.line`: the LINE channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, GroupPolicy};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::Secret;
use crate::config::common::threads::SpawnContext;
use crate::config::common::unions::NumberOrString;

/// The LINE channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineChannel {
    #[serde(flatten)]
    pub account: LineAccount,
    pub accounts: Option<Map<LineAccount>>,
    pub default_account: Option<String>,
}

/// One LINE account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineAccount {
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub join_intro: Option<bool>,
    pub history_limit: Option<NonNegativeInteger>,
    pub channel_access_token: Option<Secret>,
    pub channel_secret: Option<Secret>,
    pub token_file: Option<String>,
    pub secret_file: Option<String>,
    pub name: Option<String>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub dm_policy: Option<DmPolicy>,
    pub group_policy: Option<GroupPolicy>,
    pub response_prefix: Option<String>,
    pub reply_to_mode: Option<LineReplyToMode>,
    pub streaming: Option<BasicStreaming>,
    pub media_max_mb: Option<f64>,
    pub webhook_path: Option<String>,
    pub thread_bindings: Option<LineThreadBindings>,
    pub groups: Option<Map<LineGroup>>,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LineReplyToMode {
    Off,
    First,
    All,
}

/// Sessions bound to LINE conversations.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineThreadBindings {
    pub enabled: Option<bool>,
    pub idle_hours: Option<f64>,
    pub max_age_hours: Option<f64>,
    pub spawn_sessions: Option<bool>,
    pub default_spawn_context: Option<SpawnContext>,
}

/// One LINE group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineGroup {
    pub require_mention: Option<bool>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
}

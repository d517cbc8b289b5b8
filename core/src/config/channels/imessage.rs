//! `channels.imessage`: the iMessage channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, GroupSettings, HeartbeatVisibility, MarkdownConfig,
    ReactionNotifications,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;

/// The iMessage channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageChannel {
    #[serde(flatten)]
    pub account: ImessageAccount,
    pub accounts: Option<Map<ImessageAccount>>,
    pub default_account: Option<String>,
}

/// One iMessage account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageAccount {
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
    pub media_max_mb: Option<PositiveInteger>,
    pub cli_path: Option<String>,
    pub db_path: Option<String>,
    pub remote_host: Option<String>,
    pub actions: Option<ImessageActions>,
    pub service: Option<ImessageService>,
    pub send_transport: Option<ImessageSendTransport>,
    pub region: Option<String>,
    pub include_attachments: Option<bool>,
    pub attachment_roots: Option<Vec<String>>,
    pub remote_attachment_roots: Option<Vec<String>>,
    pub probe_timeout_ms: Option<PositiveInteger>,
    pub send_read_receipts: Option<bool>,
    pub reaction_notifications: Option<ReactionNotifications>,
    pub catchup: Option<ImessageCatchup>,
    pub groups: Option<Map<GroupSettings>>,
}

/// The service for new conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImessageService {
    Imessage,
    Sms,
    Auto,
}

/// How messages are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImessageSendTransport {
    Auto,
    Bridge,
    Applescript,
}

/// What agents may do in iMessage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageActions {
    pub reactions: Option<bool>,
    pub edit: Option<bool>,
    pub unsend: Option<bool>,
    pub reply: Option<bool>,
    pub send_with_effect: Option<bool>,
    pub rename_group: Option<bool>,
    pub set_group_icon: Option<bool>,
    pub add_participant: Option<bool>,
    pub remove_participant: Option<bool>,
    pub leave_group: Option<bool>,
    pub send_attachment: Option<bool>,
    pub polls: Option<bool>,
}

/// Messages that arrived while the gateway was down.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImessageCatchup {
    pub enabled: Option<bool>,
    #[schemars(range(min = 1, max = 720))]
    pub max_age_minutes: Option<u64>,
    #[schemars(range(min = 1, max = 500))]
    pub per_run_limit: Option<u64>,
    #[schemars(range(min = 1, max = 720))]
    pub first_run_lookback_minutes: Option<u64>,
    #[schemars(range(min = 1, max = 1000))]
    pub max_failure_retries: Option<u64>,
}

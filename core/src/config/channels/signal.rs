//! `channels.signal`: the Signal channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, HeartbeatVisibility, MarkdownConfig, ReactionLevel,
    ReactionScope, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, Port, PositiveInteger};
use crate::config::common::text::CredentialFreeUrl;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The Signal channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalChannel {
    #[serde(flatten)]
    pub account: SignalAccount,
    pub accounts: Option<Map<SignalAccount>>,
    pub default_account: Option<String>,
}

/// One Signal account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalAccount {
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
    pub reply_to_mode: Option<ReplyToMode>,
    pub account: Option<String>,
    pub account_uuid: Option<String>,
    pub transport: Option<SignalTransport>,
    pub ignore_attachments: Option<bool>,
    pub send_read_receipts: Option<bool>,
    pub aliases: Option<Map<String>>,
    pub groups: Option<Map<SignalGroup>>,
    pub reply_to_mode_by_chat_type: Option<SignalReplyToModes>,
    pub reaction_notifications: Option<ReactionScope>,
    pub reaction_allowlist: Option<Vec<NumberOrString>>,
    pub reaction_level: Option<ReactionLevel>,
    pub actions: Option<SignalActions>,
}

/// The connection to signal-cli.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SignalTransport {
    Managed(ManagedSignalTransport),
    Container(ContainerSignalTransport),
    External(ExternalSignalTransport),
}

/// Tag of a signal-cli container.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Container {
    Container,
}

/// A signal-cli that OpenClaw starts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManagedSignalTransport {
    pub kind: ManagedNative,
    pub config_path: Option<String>,
    #[schemars(regex(pattern = r"^\/(?!\/)[^\0]*[^/\0]$"))]
    pub socket_path: Option<String>,
    pub url: Option<CredentialFreeUrl>,
    pub http_host: Option<String>,
    pub http_port: Option<Port>,
    pub cli_path: Option<String>,
    #[schemars(range(min = 1000, max = 120000))]
    pub startup_timeout_ms: Option<u64>,
    pub receive_mode: Option<SignalReceiveMode>,
    pub ignore_stories: Option<bool>,
}

/// Tag of a managed signal-cli.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ManagedNative {
    ManagedNative,
}

/// When messages are fetched.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SignalReceiveMode {
    OnStart,
    Manual,
}

/// A signal-cli in a container.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContainerSignalTransport {
    pub kind: Container,
    pub url: CredentialFreeUrl,
}

/// A signal-cli that runs elsewhere.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExternalSignalTransport {
    pub kind: ExternalNative,
    pub url: CredentialFreeUrl,
}

/// Tag of an external signal-cli.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExternalNative {
    ExternalNative,
}

/// One Signal group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalGroup {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub ingest: Option<bool>,
}

/// Reply threading per type of conversation on Signal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignalReplyToModes {
    pub direct: Option<ReplyToMode>,
    pub group: Option<ReplyToMode>,
}

/// What agents may do on Signal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignalActions {
    pub reactions: Option<bool>,
}

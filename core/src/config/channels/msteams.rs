//! `channels.msteams`: the Microsoft Teams channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, HeartbeatVisibility, MarkdownConfig,
};
use crate::config::channels::streaming::ChannelStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::toggle::Toggle;
use crate::config::tools::policy::ToolPolicy;

/// The Microsoft Teams channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsChannel {
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<String>>,
    pub default_to: Option<String>,
    pub group_allow_from: Option<Vec<String>>,
    pub group_policy: Option<GroupPolicy>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<ChannelStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub app_id: Option<String>,
    pub app_password: Option<SecretInput>,
    pub tenant_id: Option<String>,
    pub cloud: Option<MsteamsCloud>,
    pub service_url: Option<Uri>,
    pub auth_type: Option<MsteamsAuthType>,
    pub certificate_path: Option<String>,
    pub certificate_thumbprint: Option<String>,
    pub use_managed_identity: Option<bool>,
    pub managed_identity_client_id: Option<String>,
    pub webhook: Option<MsteamsWebhook>,
    pub typing_indicator: Option<bool>,
    pub media_allow_hosts: Option<Vec<String>>,
    pub media_auth_allow_hosts: Option<Vec<String>>,
    pub graph_media_fallback: Option<bool>,
    pub require_mention: Option<bool>,
    pub reply_style: Option<MsteamsReplyStyle>,
    pub teams: Option<Map<MsteamsTeam>>,
    pub share_point_site_id: Option<String>,
    pub welcome_card: Option<bool>,
    pub prompt_starters: Option<Vec<String>>,
    pub group_welcome_card: Option<bool>,
    pub feedback_enabled: Option<bool>,
    pub feedback_reflection: Option<bool>,
    pub feedback_reflection_cooldown_ms: Option<NonNegativeInteger>,
    pub delegated_auth: Option<MsteamsDelegatedAuth>,
    pub sso: Option<MsteamsSso>,
}

/// The national cloud.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum MsteamsCloud {
    Public,
    #[serde(rename = "USGov")]
    UsGov,
    #[serde(rename = "USGovDoD")]
    UsGovDod,
    China,
}

/// How the app authenticates.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MsteamsAuthType {
    Secret,
    Federated,
}

/// Where replies are posted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MsteamsReplyStyle {
    Thread,
    TopLevel,
}

/// The endpoint that receives events.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MsteamsWebhook {
    pub port: Option<PositiveInteger>,
    pub path: Option<String>,
}

/// One team.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsTeam {
    #[serde(flatten)]
    pub settings: MsteamsTeamChannel,
    pub channels: Option<Map<MsteamsTeamChannel>>,
}

/// One channel of a team.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsTeamChannel {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub reply_style: Option<MsteamsReplyStyle>,
}

/// Access on behalf of a user.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MsteamsDelegatedAuth {
    pub enabled: Option<bool>,
    pub scopes: Option<Vec<String>>,
}

/// Single sign-on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsSso {
    pub enabled: Option<bool>,
    pub connection_name: Option<String>,
}

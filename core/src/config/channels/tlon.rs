//! `channels.tlon`: the Tlon channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{ImplicitMentions, PrivateNetworkAccess};
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::secret::Secret;
use crate::config::common::text::NonEmptyString;

/// The Tlon channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonChannel {
    #[serde(flatten)]
    pub account: TlonAccount,
    pub history_limit: Option<NonNegativeInteger>,
    pub authorization: Option<TlonAuthorization>,
    pub default_authorized_ships: Option<Vec<NonEmptyString>>,
    pub accounts: Option<Map<TlonAccount>>,
}

/// One Tlon ship.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub media_max_mb: Option<PositiveNumber>,
    pub ship: Option<NonEmptyString>,
    pub url: Option<String>,
    pub code: Option<Secret>,
    pub network: Option<PrivateNetworkAccess>,
    pub group_channels: Option<Vec<NonEmptyString>>,
    pub dm_allowlist: Option<Vec<NonEmptyString>>,
    pub group_invite_allowlist: Option<Vec<NonEmptyString>>,
    pub auto_discover_channels: Option<bool>,
    pub show_model_signature: Option<bool>,
    pub response_prefix: Option<String>,
    pub implicit_mentions: Option<ImplicitMentions>,
    pub auto_accept_dm_invites: Option<bool>,
    pub auto_accept_group_invites: Option<bool>,
    pub owner_ship: Option<NonEmptyString>,
}

/// Who may talk to the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonAuthorization {
    pub channel_rules: Option<Map<TlonChannelRule>>,
}

/// Who may talk in one channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonChannelRule {
    pub mode: Option<TlonRuleMode>,
    pub allowed_ships: Option<Vec<NonEmptyString>>,
}

/// Whether a channel is open.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TlonRuleMode {
    Restricted,
    Open,
}

//! `channels.twitch`: the Twitch channel, with one account or several.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::MarkdownConfig;
use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::Secret;
use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::Nullable;

/// The Twitch channel: one account, or several.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TwitchChannel {
    Single(Box<TwitchSingle>),
    Multiple(TwitchMultiple),
}

/// A Twitch channel with one account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchSingle {
    #[serde(flatten)]
    pub account: TwitchAccount,
    pub name: Option<String>,
    pub markdown: Option<MarkdownConfig>,
    pub default_account: Option<String>,
    pub history_limit: Option<NonNegativeInteger>,
}

/// One Twitch account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchAccount {
    pub username: String,
    pub access_token: Secret,
    pub client_id: Option<String>,
    pub channel: NonEmptyString,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub allow_from: Option<Vec<String>>,
    pub allowed_roles: Option<Vec<TwitchRole>>,
    pub require_mention: Option<bool>,
    pub response_prefix: Option<String>,
    pub client_secret: Option<Secret>,
    pub refresh_token: Option<Secret>,
    pub expires_in: Option<Nullable<f64>>,
    pub obtainment_timestamp: Option<f64>,
}

/// A role in the chat.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TwitchRole {
    Moderator,
    Owner,
    Vip,
    Subscriber,
    All,
}

/// A Twitch channel with named accounts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchMultiple {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub markdown: Option<MarkdownConfig>,
    pub default_account: Option<String>,
    pub history_limit: Option<NonNegativeInteger>,
    pub response_prefix: Option<String>,
    pub accounts: Map<TwitchAccount>,
}

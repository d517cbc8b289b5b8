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
    /// One account, with its settings at this level.
    Single(Box<TwitchSingle>),
    /// Several accounts under `accounts`.
    Multiple(TwitchMultiple),
}

/// A Twitch channel with one account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchSingle {
    /// Settings of the only account.
    #[serde(flatten)]
    pub account: TwitchAccount,
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// How Markdown in replies is turned into Twitch messages.
    pub markdown: Option<MarkdownConfig>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
}

/// One Twitch account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchAccount {
    /// Login name of the bot account on Twitch.
    pub username: String,
    /// OAuth token of the bot account, with the rights to read and write chat.
    pub access_token: Secret,
    /// Client id of the Twitch application that issued the token.
    pub client_id: Option<String>,
    /// Name of the Twitch channel whose chat the bot joins.
    pub channel: NonEmptyString,
    /// `false` keeps this Twitch connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Viewers who may address the bot, by numeric user id; names do not count.
    pub allow_from: Option<Vec<String>>,
    /// Roles whose members may address the bot; has no effect once `allowFrom` is set.
    pub allowed_roles: Option<Vec<TwitchRole>>,
    /// Whether chat messages are answered only when they mention the bot.
    pub require_mention: Option<bool>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Secret of the Twitch application; needed to renew the token.
    pub client_secret: Option<Secret>,
    /// Token from which an expired access token is renewed.
    pub refresh_token: Option<Secret>,
    /// Lifetime of the access token in seconds, as Twitch returned it.
    pub expires_in: Option<Nullable<f64>>,
    /// When the access token was issued, in milliseconds since 1970.
    pub obtainment_timestamp: Option<f64>,
}

/// A role in the chat.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TwitchRole {
    /// Moderators of the channel.
    Moderator,
    /// The broadcaster.
    Owner,
    /// Viewers with the VIP badge.
    Vip,
    /// Paying subscribers.
    Subscriber,
    /// Everyone in the chat.
    All,
}

/// A Twitch channel with named accounts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TwitchMultiple {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Twitch connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// How Markdown in replies is turned into Twitch messages.
    pub markdown: Option<MarkdownConfig>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// The accounts by a free id.
    pub accounts: Map<TwitchAccount>,
}

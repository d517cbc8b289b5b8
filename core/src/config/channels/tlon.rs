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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: TlonAccount,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Which ships may address the bot in which channel.
    pub authorization: Option<TlonAuthorization>,
    /// Ships that may address the bot in channels without a rule of their own.
    pub default_authorized_ships: Option<Vec<NonEmptyString>>,
    /// Further ships by a free id; what a ship leaves out is taken from the channel.
    pub accounts: Option<Map<TlonAccount>>,
}

/// One Tlon ship.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Tlon connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Largest picture that is taken in or sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// Ship that the bot runs as, such as `~sampel-palnet`.
    pub ship: Option<NonEmptyString>,
    /// Web address of the ship.
    pub url: Option<String>,
    /// Login code of the ship (`+code`).
    pub code: Option<Secret>,
    /// Whether a ship on localhost or in a private network may be reached.
    pub network: Option<PrivateNetworkAccess>,
    /// Channels to listen to, such as `chat/~host/name`.
    pub group_channels: Option<Vec<NonEmptyString>>,
    /// Ships that may write in private; when empty, only the owner.
    pub dm_allowlist: Option<Vec<NonEmptyString>>,
    /// Ships whose invitations to groups are accepted.
    pub group_invite_allowlist: Option<Vec<NonEmptyString>>,
    /// Whether the channels of all joined groups are listened to. Default off.
    pub auto_discover_channels: Option<bool>,
    /// Whether each reply names the model that wrote it.
    pub show_model_signature: Option<bool>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// What counts as addressing the bot although nobody mentions it.
    pub implicit_mentions: Option<ImplicitMentions>,
    /// Whether private chats from ships in `dmAllowlist` are accepted without asking.
    pub auto_accept_dm_invites: Option<bool>,
    /// Whether invitations from ships in `groupInviteAllowlist` are accepted without asking.
    pub auto_accept_group_invites: Option<bool>,
    /// Your own ship: always admitted, and asked when others want in.
    pub owner_ship: Option<NonEmptyString>,
}

/// Who may talk to the agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonAuthorization {
    /// Rules per channel, keyed by `chat/~host/name`.
    pub channel_rules: Option<Map<TlonChannelRule>>,
}

/// Who may talk in one channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TlonChannelRule {
    /// Whether everyone or only listed ships may address the bot here.
    pub mode: Option<TlonRuleMode>,
    /// Ships that may address the bot here in mode `restricted`.
    pub allowed_ships: Option<Vec<NonEmptyString>>,
}

/// Whether a channel is open.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TlonRuleMode {
    /// Only listed ships.
    Restricted,
    /// Every ship.
    Open,
}

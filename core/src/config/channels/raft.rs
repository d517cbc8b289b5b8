//! `channels.raft`: the Raft channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;

/// The Raft channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RaftChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: RaftAccount,
    /// Further Raft accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<RaftAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Raft account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RaftAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Raft connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Profile of the Raft program that is logged in as the external agent.
    pub profile: Option<NonEmptyString>,
}

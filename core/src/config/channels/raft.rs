//! `channels.raft`: the Raft channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;

/// The Raft channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RaftChannel {
    #[serde(flatten)]
    pub account: RaftAccount,
    pub accounts: Option<Map<RaftAccount>>,
    pub default_account: Option<String>,
}

/// One Raft account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RaftAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub profile: Option<NonEmptyString>,
}

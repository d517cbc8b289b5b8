//! `update`: update channel and update checks.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::toggle::Toggle;

/// Update channel and update checks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateConfig {
    pub channel: Option<UpdateChannel>,
    pub check_on_start: Option<bool>,
    pub auto: Option<Toggle>,
}

/// The release channel.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum UpdateChannel {
    Stable,
    ExtendedStable,
    Beta,
    Dev,
}

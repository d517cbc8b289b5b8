//! `update`: update channel and update checks.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::toggle::Toggle;

/// Update channel and update checks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateConfig {
    /// Which releases to follow: finished, long-maintained, test or development.
    pub channel: Option<UpdateChannel>,
    /// Look for updates at start and then once a day; on by default.
    pub check_on_start: Option<bool>,
    /// Whether updates are installed without being asked; off by default, needs `checkOnStart`.
    pub auto: Option<Toggle>,
}

/// The release channel.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum UpdateChannel {
    /// Finished releases.
    Stable,
    /// Releases that are maintained longer; never installed automatically.
    ExtendedStable,
    /// Releases for testing.
    Beta,
    /// The newest state of development.
    Dev,
}

//! `desktop`: remote desktop.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::Port;
use crate::config::common::text::NonEmptyString;

/// Remote desktop.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DesktopConfig {
    pub host: Option<DesktopHost>,
}

/// The desktop that this machine shares.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DesktopHost {
    pub enabled: bool,
    pub managed: Option<bool>,
    pub port: Option<Port>,
    pub password_file: Option<NonEmptyString>,
}

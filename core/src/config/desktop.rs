//! `desktop`: remote desktop.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::Port;
use crate::config::common::text::NonEmptyString;

/// Remote desktop.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DesktopConfig {
    /// Sharing of the desktop of the gateway machine.
    pub host: Option<DesktopHost>,
}

/// The desktop that this machine shares.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DesktopHost {
    /// Offer this desktop in the web interface.
    pub enabled: bool,
    /// Start a desktop of its own instead of attaching to one; Linux only.
    pub managed: Option<bool>,
    /// Local VNC port to attach to, 5900 by default; setting one rules out a managed desktop.
    pub port: Option<Port>,
    /// File with the password of the VNC server to attach to.
    pub password_file: Option<NonEmptyString>,
}

//! `plugins.entries.beam`: the Beam plugin.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::plugins::secret::OpaqueSecret;

/// The Beam plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beam {
    /// Publishes the coding sessions of this machine to another gateway; absent publishes none.
    pub mirror: Option<BeamMirror>,
}

/// Mirroring of session catalogs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeamMirror {
    /// Address of the receiving gateway.
    pub endpoint: String,
    /// Token with which the receiver is called.
    pub token: Option<OpaqueSecret>,
    /// Coding tools whose sessions are published, such as `claude` and `codex`.
    pub catalogs: Vec<String>,
    /// Seconds between two looks for changes.
    pub poll_seconds: Option<f64>,
    /// Minutes without activity after which a session is no longer published. Default 180.
    pub active_window_minutes: Option<f64>,
}

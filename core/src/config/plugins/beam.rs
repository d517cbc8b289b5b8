//! `plugins.entries.beam`: the Beam plugin.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::plugins::secret::OpaqueSecret;

/// The Beam plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beam {
    /// Copies sessions to a remote address; absent copies nothing.
    pub mirror: Option<BeamMirror>,
}

/// Mirroring of session catalogs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeamMirror {
    /// Address to which the copies go.
    pub endpoint: String,
    /// Token for that address.
    pub token: Option<OpaqueSecret>,
    /// Names of the session catalogs that are copied.
    pub catalogs: Vec<String>,
    /// Seconds between two looks for changes.
    pub poll_seconds: Option<f64>,
    /// Minutes without activity after which a session is no longer copied. Default 180.
    pub active_window_minutes: Option<f64>,
}

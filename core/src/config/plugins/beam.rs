//! `plugins.entries.beam`: the Beam plugin.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::plugins::secret::OpaqueSecret;

/// The Beam plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beam {
    pub mirror: Option<BeamMirror>,
}

/// Mirroring of session catalogs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeamMirror {
    pub endpoint: String,
    pub token: Option<OpaqueSecret>,
    pub catalogs: Vec<String>,
    pub poll_seconds: Option<f64>,
    pub active_window_minutes: Option<f64>,
}

//! Plugins for nodes and their devices.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::toggle::Toggle;

/// The canvas plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Canvas {
    pub host: Option<Toggle>,
}

/// Control of a computer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CuaComputer {
    pub driver_path: Option<String>,
}

/// Pairing of devices.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DevicePair {
    pub public_url: Option<String>,
}

/// Location lookup.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Geolocation {
    pub database_url: Option<String>,
    pub attribution_text: Option<String>,
    pub attribution_url: Option<String>,
    #[schemars(range(min = 1.0))]
    pub refresh_days: Option<f64>,
}

/// A Linux machine as a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinuxNode {
    pub notify: Option<Toggle>,
    pub camera: Option<Toggle>,
    pub location: Option<Toggle>,
}

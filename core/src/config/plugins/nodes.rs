//! Plugins for nodes and their devices.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::toggle::Toggle;

/// The canvas plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Canvas {
    /// Whether the gateway serves the documents that panels show.
    pub host: Option<Toggle>,
}

/// Control of a computer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CuaComputer {
    /// The program that moves mouse and keyboard, where it is not found by itself.
    pub driver_path: Option<String>,
}

/// Pairing of devices.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DevicePair {
    /// Address of the gateway that goes into setup codes, where devices reach it under another name.
    pub public_url: Option<String>,
}

/// Location lookup.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Geolocation {
    /// Where the database is downloaded; `{yyyy}` and `{mm}` become year and month.
    pub database_url: Option<String>,
    /// Credit that the database's licence asks to show with results.
    pub attribution_text: Option<String>,
    /// Where the credit links to.
    pub attribution_url: Option<String>,
    /// Days after which the database is downloaded again. Default 30.
    #[schemars(range(min = 1.0))]
    pub refresh_days: Option<f64>,
}

/// A Linux machine as a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinuxNode {
    /// Desktop notifications. Absent means on.
    pub notify: Option<Toggle>,
    /// Pictures from the camera. Absent means off.
    pub camera: Option<Toggle>,
    /// Position of the machine. Absent means off.
    pub location: Option<Toggle>,
}

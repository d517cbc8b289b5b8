//! `plugins.entries.logbook`: a log of what happens on the screen.

use schemars::JsonSchema;
use serde::Deserialize;

/// A log of what happens on the screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Logbook {
    pub capture_enabled: Option<bool>,
    pub capture_interval_seconds: Option<f64>,
    pub analysis_interval_minutes: Option<f64>,
    pub node_id: Option<String>,
    pub screen_index: Option<f64>,
    pub max_width: Option<f64>,
    pub vision_model: Option<String>,
    pub retention_days: Option<f64>,
}

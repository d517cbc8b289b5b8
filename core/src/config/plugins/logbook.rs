//! `plugins.entries.logbook`: a log of what happens on the screen.

use schemars::JsonSchema;
use serde::Deserialize;

/// A log of what happens on the screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Logbook {
    /// Whether new pictures are taken; the diary so far stays readable. Absent means `true`.
    pub capture_enabled: Option<bool>,
    /// Seconds between two pictures, 5 to 600. Absent means 30.
    pub capture_interval_seconds: Option<f64>,
    /// Minutes of work that one analysis covers, 3 to 120. Absent means 15.
    pub analysis_interval_minutes: Option<f64>,
    /// Node, by id or name, whose screen is recorded.
    pub node_id: Option<String>,
    /// Which screen is recorded, counted from 0. Absent means 0.
    pub screen_index: Option<f64>,
    /// Largest width of a picture in pixels, 480 to 3840. Absent means 1440.
    pub max_width: Option<f64>,
    /// Model that reads the pictures, as `provider/model`.
    pub vision_model: Option<String>,
    /// Days after which pictures are deleted; the diary itself stays. Absent means 14.
    pub retention_days: Option<f64>,
}

//! A feature with nothing but a switch.

use schemars::JsonSchema;
use serde::Deserialize;

/// A feature that only has an on/off switch.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Toggle {
    /// Switches the feature on or off.
    pub enabled: Option<bool>,
}

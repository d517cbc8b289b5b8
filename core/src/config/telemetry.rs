//! `telemetry`: consent to anonymous usage statistics.

use schemars::JsonSchema;
use serde::Deserialize;

/// Consent to anonymous usage statistics.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelemetryConfig {
    /// Add anonymous facts about channels, providers and plugins in use to the daily update check; off by default.
    pub enabled: Option<bool>,
    /// Time in UTC at which the question was answered; keeps setup from asking again.
    #[schemars(regex(pattern = r"^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$"), extend("format" = "date-time"))]
    pub consented_at: Option<String>,
}

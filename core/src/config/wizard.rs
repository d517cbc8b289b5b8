//! `wizard`: what the setup wizard recorded about its last run.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::gateway::GatewayMode;

/// What the setup wizard recorded about its last run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WizardConfig {
    pub access_mode: Option<AccessMode>,
    pub app_recommendations: Option<bool>,
    pub last_run_at: Option<String>,
    pub last_run_version: Option<String>,
    pub last_run_commit: Option<String>,
    pub last_run_command: Option<String>,
    pub last_run_mode: Option<GatewayMode>,
    pub security_acknowledged_at: Option<String>,
}

/// How much agents may do.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AccessMode {
    Full,
    Guarded,
}

//! `wizard`: what the setup wizard recorded about its last run.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::gateway::GatewayMode;

/// What the setup wizard recorded about its last run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WizardConfig {
    /// How far the wizard may look around by itself for apps, keys and local models.
    pub access_mode: Option<AccessMode>,
    /// Let the wizard suggest apps found on this machine; on by default.
    pub app_recommendations: Option<bool>,
    /// Time of the last run of the setup wizard.
    pub last_run_at: Option<String>,
    /// Version of OpenClaw at the last run.
    pub last_run_version: Option<String>,
    /// Source revision of OpenClaw at the last run.
    pub last_run_commit: Option<String>,
    /// Command that started the last run.
    pub last_run_command: Option<String>,
    /// Whether the last run set up a local or a remote gateway.
    pub last_run_mode: Option<GatewayMode>,
    /// Time at which the security notice was accepted.
    pub security_acknowledged_at: Option<String>,
}

/// How much agents may do.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AccessMode {
    /// The wizard looks around without asking.
    Full,
    /// The wizard asks before it looks around.
    Guarded,
}

//! `env`: environment variables and where they are imported from.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;

/// Environment variables and where they are imported from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnvConfig {
    /// Taking over missing variables from the login shell, for gateways started as a service.
    pub shell_env: Option<ShellEnvImport>,
    /// Variables to set unless the process has them already.
    pub vars: Option<Map<String>>,
}

/// Import of variables from the login shell.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShellEnvImport {
    /// Start the login shell once and take over expected variables that are missing.
    pub enabled: Option<bool>,
    /// Milliseconds to wait for the shell; 15000 by default.
    pub timeout_ms: Option<NonNegativeInteger>,
}

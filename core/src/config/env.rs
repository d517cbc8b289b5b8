//! `env`: environment variables and where they are imported from.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;

/// Environment variables and where they are imported from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnvConfig {
    pub shell_env: Option<ShellEnvImport>,
    pub vars: Option<Map<String>>,
}

/// Import of variables from the login shell.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShellEnvImport {
    pub enabled: Option<bool>,
    pub timeout_ms: Option<NonNegativeInteger>,
}

//! `acp`: the Agent Client Protocol bridge.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::toggle::Toggle;

/// The Agent Client Protocol bridge.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpConfig {
    pub enabled: Option<bool>,
    pub dispatch: Option<Toggle>,
    pub backend: Option<String>,
    pub fallbacks: Option<Vec<String>>,
    pub default_agent: Option<String>,
    pub allowed_agents: Option<Vec<String>>,
    pub stream: Option<AcpStream>,
    pub runtime: Option<AcpRuntime>,
}

/// How output of an ACP session is streamed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpStream {
    pub repeat_suppression: Option<bool>,
    pub delivery_mode: Option<AcpDelivery>,
    pub tag_visibility: Option<Map<bool>>,
}

/// When output of an ACP session is delivered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum AcpDelivery {
    Live,
    FinalOnly,
}

/// The ACP runtime and its installation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpRuntime {
    pub install_command: Option<String>,
}

/// Tag of the Agent Client Protocol.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AcpKind {
    Acp,
}

/// Whether an ACP session outlives a request.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AcpSessionMode {
    Persistent,
    Oneshot,
}

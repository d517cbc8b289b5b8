//! Tools that work with other sessions and agents.

use schemars::JsonSchema;
use serde::Deserialize;

/// Access of agents to other sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionTools {
    pub visibility: Option<SessionVisibility>,
}

/// The sessions that tools see.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SessionVisibility {
    #[serde(rename = "self")]
    SelfOnly,
    Tree,
    Agent,
    All,
}

/// Messages between agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentToAgent {
    pub enabled: Option<bool>,
    pub allow: Option<Vec<String>>,
}

/// The tool that starts sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionsSpawnTool {
    pub attachments: Option<SpawnAttachments>,
}

/// Attachments handed to a new session.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SpawnAttachments {
    pub enabled: Option<bool>,
    pub max_total_bytes: Option<f64>,
    pub max_files: Option<f64>,
    pub max_file_bytes: Option<f64>,
    pub retain_on_session_keep: Option<bool>,
}

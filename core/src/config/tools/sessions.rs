//! Tools that work with other sessions and agents.

use schemars::JsonSchema;
use serde::Deserialize;

/// Access of agents to other sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionTools {
    /// Sessions that can be listed, read and written to.
    pub visibility: Option<SessionVisibility>,
}

/// The sessions that tools see.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SessionVisibility {
    /// The current session only.
    #[serde(rename = "self")]
    SelfOnly,
    /// The current session and those it started; the main session sees all of its agent.
    Tree,
    /// All sessions of the agent, also those of other people.
    Agent,
    /// All sessions; `tools.agentToAgent` decides about other agents.
    All,
}

/// Messages between agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentToAgent {
    /// Allow messages between agents; on by default.
    pub enabled: Option<bool>,
    /// Ids of agents that may take part.
    pub allow: Option<Vec<String>>,
}

/// The tool that starts sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionsSpawnTool {
    /// Files that can be handed to a helper.
    pub attachments: Option<SpawnAttachments>,
}

/// Attachments handed to a new session.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SpawnAttachments {
    /// Allow files to be handed over; off by default.
    pub enabled: Option<bool>,
    /// Bytes of all files together at most; 5 MiB by default.
    pub max_total_bytes: Option<f64>,
    /// Number of files that can be handed over at once.
    pub max_files: Option<f64>,
    /// Bytes of one file at most; 1 MiB by default.
    pub max_file_bytes: Option<f64>,
    /// Keep the files as long as the helper's session is kept; off by default.
    pub retain_on_session_keep: Option<bool>,
}

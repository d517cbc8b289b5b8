//! `nodeHost`: what this machine offers when it serves as a node.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;
use crate::config::common::toggle::Toggle;
use crate::config::mcp::McpServer;

/// What this machine offers when it serves as a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodeHostConfig {
    pub auto_update: Option<Toggle>,
    pub agent_runs: Option<NodeAgentRuns>,
    pub worker_runs: Option<NodeWorkerRuns>,
    pub browser_proxy: Option<NodeBrowserProxy>,
    pub mcp: Option<NodeMcp>,
    pub skills: Option<Toggle>,
}

/// Agent runs that a node accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeAgentRuns {
    pub claude: Option<Toggle>,
}

/// Worker runs that a node accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodeWorkerRuns {
    pub enabled: Option<bool>,
    #[schemars(range(min = 1, max = 1024))]
    pub capacity: Option<u64>,
    pub isolation: Option<WorkerIsolation>,
    pub container_image: Option<NonEmptyString>,
}

/// Isolation of worker runs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkerIsolation {
    None,
    Container,
}

/// Access to the browser of a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodeBrowserProxy {
    pub enabled: Option<bool>,
    pub allow_profiles: Option<Vec<String>>,
}

/// MCP servers that a node offers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeMcp {
    pub servers: Option<Map<McpServer>>,
}

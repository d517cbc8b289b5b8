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
    /// Whether the node keeps up with new versions by itself; on by default.
    pub auto_update: Option<Toggle>,
    /// Agent programs that the gateway may run here.
    pub agent_runs: Option<NodeAgentRuns>,
    /// Sessions of the gateway that may run on this machine.
    pub worker_runs: Option<NodeWorkerRuns>,
    /// Use of this machine's browser by the gateway.
    pub browser_proxy: Option<NodeBrowserProxy>,
    /// MCP servers on this machine that the gateway may use.
    pub mcp: Option<NodeMcp>,
    /// Whether skills on this machine are offered to the gateway.
    pub skills: Option<Toggle>,
}

/// Agent runs that a node accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeAgentRuns {
    /// Whether runs of Claude Code are accepted.
    pub claude: Option<Toggle>,
}

/// Worker runs that a node accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodeWorkerRuns {
    /// Let the gateway move sessions to this machine.
    pub enabled: Option<bool>,
    /// Number of sessions at the same time; one per CPU core by default.
    #[schemars(range(min = 1, max = 1024))]
    pub capacity: Option<u64>,
    /// Whether each session that runs here gets a container.
    pub isolation: Option<WorkerIsolation>,
    /// Image for the containers of sessions; it must provide Node.js.
    pub container_image: Option<NonEmptyString>,
}

/// Isolation of worker runs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkerIsolation {
    /// Directly on this machine.
    None,
    /// In a container.
    Container,
}

/// Access to the browser of a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodeBrowserProxy {
    /// Let the gateway use the browser.
    pub enabled: Option<bool>,
    /// Browser profiles that may be used; absent means all.
    pub allow_profiles: Option<Vec<String>>,
}

/// MCP servers that a node offers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeMcp {
    /// MCP servers on this machine by name, written as in `mcp.servers`.
    pub servers: Option<Map<McpServer>>,
}

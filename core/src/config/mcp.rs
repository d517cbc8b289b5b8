//! `mcp`: MCP servers for all agents.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::keywords::Oauth;
use crate::config::common::numbers::{NonNegativeNumber, Port, PositiveNumber};
use crate::config::common::text::{NonEmptyString, Uri};
use crate::config::common::unions::Scalar;

/// MCP servers for all agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpConfig {
    pub session_idle_ttl_ms: Option<NonNegativeNumber>,
    pub servers: Option<Map<McpServer>>,
    pub apps: Option<McpApps>,
}

/// One MCP server, local or remote.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct McpServer {
    pub enabled: Option<bool>,
    pub command: Option<String>,
    pub args: Option<Vec<String>>,
    pub env: Option<Map<Scalar>>,
    pub cwd: Option<String>,
    pub url: Option<Uri>,
    pub transport: Option<McpTransport>,
    pub headers: Option<Map<Scalar>>,
    pub connection_timeout_ms: Option<PositiveNumber>,
    pub request_timeout_ms: Option<PositiveNumber>,
    pub supports_parallel_tool_calls: Option<bool>,
    pub auth: Option<Oauth>,
    pub oauth: Option<McpOauth>,
    pub ssl_verify: Option<bool>,
    pub client_cert: Option<String>,
    pub client_key: Option<String>,
    pub tool_filter: Option<McpToolFilter>,
    pub codex: Option<McpCodex>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// The connection to the server.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum McpTransport {
    Stdio,
    Sse,
    StreamableHttp,
}

/// OAuth settings of a remote MCP server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpOauth {
    pub identity: Option<McpIdentity>,
    pub auth_profile_id: Option<NonEmptyString>,
    pub scope: Option<NonEmptyString>,
    pub redirect_url: Option<Uri>,
    pub client_metadata_url: Option<Uri>,
}

/// Whose login is used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum McpIdentity {
    Shared,
    PerRequester,
}

/// Which tools of an MCP server are offered.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct McpToolFilter {
    #[schemars(length(min = 1))]
    pub include: Option<Vec<NonEmptyString>>,
    #[schemars(length(min = 1))]
    pub exclude: Option<Vec<NonEmptyString>>,
}

/// How Codex uses an MCP server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpCodex {
    #[schemars(length(min = 1), inner(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,63}$")))]
    pub agents: Option<Vec<String>>,
    pub default_tools_approval_mode: Option<CodexApprovalMode>,
}

/// Whether tool calls need approval.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodexApprovalMode {
    Auto,
    Prompt,
    Approve,
}

/// User interfaces that MCP servers bring along.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpApps {
    pub enabled: Option<bool>,
    pub sandbox_origin: Option<Uri>,
    pub sandbox_port: Option<Port>,
}

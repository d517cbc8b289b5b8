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
    /// Milliseconds after which idle connections of a session are closed; absent or 0 keeps them.
    pub session_idle_ttl_ms: Option<NonNegativeNumber>,
    /// Tool servers, each under a name of your choice.
    pub servers: Option<Map<McpServer>>,
    /// Interfaces that tool servers show inside the chat.
    pub apps: Option<McpApps>,
}

/// One MCP server, local or remote.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct McpServer {
    /// Use this server; on by default, `false` keeps the entry without connecting.
    pub enabled: Option<bool>,
    /// Program to start, for servers on this machine.
    pub command: Option<String>,
    /// Arguments of the program in `command`.
    pub args: Option<Vec<String>>,
    /// Environment variables for the program in `command`.
    pub env: Option<Map<Scalar>>,
    /// Folder in which the program starts.
    pub cwd: Option<String>,
    /// Address of a remote server, for the HTTP transports.
    pub url: Option<Uri>,
    /// How the server is reached; `stdio` needs a `command`.
    pub transport: Option<McpTransport>,
    /// HTTP headers sent to a remote server.
    pub headers: Option<Map<Scalar>>,
    /// Milliseconds to wait for the connection.
    pub connection_timeout_ms: Option<PositiveNumber>,
    /// Milliseconds that one request may take.
    pub request_timeout_ms: Option<PositiveNumber>,
    /// The server can handle several tool calls at the same time.
    pub supports_parallel_tool_calls: Option<bool>,
    /// Set to `oauth` if the server asks for a login.
    pub auth: Option<Oauth>,
    /// Details of the login: permissions, addresses, and whose login it is.
    pub oauth: Option<McpOauth>,
    /// Check the certificate of the server; switch it off only for tests.
    pub ssl_verify: Option<bool>,
    /// File with the client certificate that a remote server demands.
    pub client_cert: Option<String>,
    /// File with the private key of the client certificate.
    pub client_key: Option<String>,
    /// Which tools of the server agents get.
    pub tool_filter: Option<McpToolFilter>,
    /// Whether and how Codex uses this server; without effect for other runtimes.
    pub codex: Option<McpCodex>,
    /// Further members, kept as they are.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// The connection to the server.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum McpTransport {
    /// A program on this machine, over its input and output.
    Stdio,
    /// The older HTTP transport with server-sent events.
    Sse,
    /// The current HTTP transport.
    StreamableHttp,
}

/// OAuth settings of a remote MCP server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpOauth {
    /// Whose login is used; `shared` by default.
    pub identity: Option<McpIdentity>,
    /// Stored credential profile with the login.
    pub auth_profile_id: Option<NonEmptyString>,
    /// Permissions to ask for at login.
    pub scope: Option<NonEmptyString>,
    /// Address to which the login returns.
    pub redirect_url: Option<Uri>,
    /// Address of a document that describes this client to the login server.
    pub client_metadata_url: Option<Uri>,
}

/// Whose login is used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum McpIdentity {
    /// One login for all people.
    Shared,
    /// Each person signs in; needs `gateway.publicOrigin`.
    PerRequester,
}

/// Which tools of an MCP server are offered.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct McpToolFilter {
    /// Tools that are offered, by name or with `*`; absent means all.
    #[schemars(length(min = 1))]
    pub include: Option<Vec<NonEmptyString>>,
    /// Tools that are left out, by name or with `*`.
    #[schemars(length(min = 1))]
    pub exclude: Option<Vec<NonEmptyString>>,
}

/// How Codex uses an MCP server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpCodex {
    /// Agents for which Codex gets this server; absent means all.
    #[schemars(length(min = 1), inner(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,63}$")))]
    pub agents: Option<Vec<String>>,
    /// Whether Codex asks before it calls tools of this server; absent leaves it to Codex.
    pub default_tools_approval_mode: Option<CodexApprovalMode>,
}

/// Whether tool calls need approval.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodexApprovalMode {
    /// Codex decides whether to ask.
    Auto,
    /// Codex asks before each call.
    Prompt,
    /// Calls are approved without asking.
    Approve,
}

/// User interfaces that MCP servers bring along.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct McpApps {
    /// Show interfaces that tool servers bring along; off by default, they run code of the server in the browser.
    pub enabled: Option<bool>,
    /// Separate origin for interfaces of tool servers, to keep them apart from the gateway.
    pub sandbox_origin: Option<Uri>,
    /// TCP port on which interfaces of tool servers are served.
    pub sandbox_port: Option<Port>,
}

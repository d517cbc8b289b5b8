//! `gateway.nodes`: nodes that connect to the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::policy::AllowDeny;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::BoolOr;

/// Nodes that connect to the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayNodes {
    /// Which node lends its browser to agents.
    pub browser: Option<NodeBrowserRouting>,
    /// When nodes are admitted without a manual approval.
    pub pairing: Option<NodePairing>,
    /// Whether tools that nodes publish, from plugins or MCP servers, are offered to agents; on by default.
    pub plugin_tools: Option<Toggle>,
    /// Use skills that nodes publish; set `false` to ignore them.
    pub allow_skills: Option<bool>,
    /// Node commands by exact name: `allow` adds sensitive ones such as camera or SMS, `deny` always wins.
    pub commands: Option<AllowDeny>,
}

/// The node whose browser is used.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeBrowserRouting {
    /// How a node is picked for browser work.
    pub mode: Option<NodeBrowserMode>,
    /// Node to use in any case, by id or name.
    pub node: Option<String>,
}

/// How the node is chosen.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum NodeBrowserMode {
    /// The browser of the gateway, or that of the only suitable node if the gateway has none.
    Auto,
    /// Only the node that is named is used.
    Manual,
    /// No browser of a node is used.
    Off,
}

/// Pairing of nodes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodePairing {
    /// Pair devices on this machine without asking; on by default, set `false` to approve each one by hand.
    pub auto_approve_local: Option<bool>,
    /// Networks or addresses from which new nodes are paired without asking; absent means none.
    pub auto_approve_cidrs: Option<Vec<String>>,
    /// Pair a new node after an SSH login to it has confirmed its identity; on by default, `false` turns it off.
    pub ssh_verify: Option<BoolOr<SshVerification>>,
}

/// Verification of a node over SSH.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SshVerification {
    /// User name for the SSH login.
    pub user: Option<String>,
    /// File with the private SSH key for the login.
    pub identity: Option<String>,
    /// Milliseconds to wait for the SSH check.
    pub timeout_ms: Option<PositiveInteger>,
    /// Networks that the check may reach out to; absent means private address ranges.
    pub cidrs: Option<Vec<String>>,
}

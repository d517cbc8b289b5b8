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
    pub browser: Option<NodeBrowserRouting>,
    pub pairing: Option<NodePairing>,
    pub plugin_tools: Option<Toggle>,
    pub allow_skills: Option<bool>,
    pub commands: Option<AllowDeny>,
}

/// The node whose browser is used.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeBrowserRouting {
    pub mode: Option<NodeBrowserMode>,
    pub node: Option<String>,
}

/// How the node is chosen.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum NodeBrowserMode {
    Auto,
    Manual,
    Off,
}

/// Pairing of nodes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NodePairing {
    pub auto_approve_local: Option<bool>,
    pub auto_approve_cidrs: Option<Vec<String>>,
    pub ssh_verify: Option<BoolOr<SshVerification>>,
}

/// Verification of a node over SSH.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SshVerification {
    pub user: Option<String>,
    pub identity: Option<String>,
    pub timeout_ms: Option<PositiveInteger>,
    pub cidrs: Option<Vec<String>>,
}

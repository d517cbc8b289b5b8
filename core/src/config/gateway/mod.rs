//! `gateway`: the gateway server.

pub mod auth;
pub mod control_ui;
pub mod http;
pub mod nodes;
pub mod remote;
pub mod roles;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, Port, PositiveInteger};
use crate::config::common::policy::AllowDeny;
use crate::config::common::text::Uri;
use crate::config::common::toggle::Toggle;
use auth::GatewayAuth;
use control_ui::ControlUi;
use http::GatewayHttp;
use nodes::GatewayNodes;
use remote::{GatewayRemote, GatewayTailscale};
use roles::GatewayRoles;

/// The gateway server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayConfig {
    pub port: Option<Port>,
    pub mode: Option<GatewayMode>,
    pub bind: Option<GatewayBind>,
    pub custom_bind_host: Option<String>,
    pub public_origin: Option<Uri>,
    pub portals: Option<GatewayPortals>,
    pub control_ui: Option<ControlUi>,
    pub cli_agents: Option<Toggle>,
    pub terminal: Option<GatewayTerminal>,
    pub auth: Option<GatewayAuth>,
    pub roles: Option<GatewayRoles>,
    pub trusted_proxies: Option<Vec<String>>,
    pub allow_real_ip_fallback: Option<bool>,
    pub tools: Option<AllowDeny>,
    pub tailscale: Option<GatewayTailscale>,
    pub remote: Option<GatewayRemote>,
    pub reload: Option<GatewayReload>,
    pub tls: Option<GatewayTls>,
    pub http: Option<GatewayHttp>,
    pub push: Option<GatewayPush>,
    pub nodes: Option<GatewayNodes>,
}

/// Whether the gateway runs here or elsewhere.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GatewayMode {
    Local,
    Remote,
}

/// The network interface that the gateway listens on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GatewayBind {
    Auto,
    Lan,
    Loopback,
    Custom,
    Tailnet,
}

/// Web pages that agents publish.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayPortals {
    pub ingress: Option<PortalIngress>,
}

/// The address under which portals are reachable.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PortalIngress {
    pub domain: String,
    pub port: Port,
}

/// The terminal in the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayTerminal {
    pub enabled: Option<bool>,
    pub shell: Option<String>,
    pub detached_session_timeout_seconds: Option<NonNegativeInteger>,
}

/// Reaction to changes of the config file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayReload {
    pub mode: Option<ReloadMode>,
}

/// How changes take effect.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReloadMode {
    Off,
    Hybrid,
}

/// TLS of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GatewayTls {
    pub enabled: Option<bool>,
    pub auto_generate: Option<bool>,
    pub cert_path: Option<String>,
    pub key_path: Option<String>,
    pub ca_path: Option<String>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Push notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayPush {
    pub apns: Option<ApnsPush>,
}

/// Push notifications to Apple devices.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApnsPush {
    pub relay: Option<ApnsRelay>,
}

/// The relay for Apple notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApnsRelay {
    pub base_url: Option<String>,
    pub timeout_ms: Option<PositiveInteger>,
}

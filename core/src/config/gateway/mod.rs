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
    /// TCP port that carries both WebSocket and HTTP traffic; 18789 unless the command line or environment says
    /// otherwise.
    pub port: Option<Port>,
    /// Whether this installation runs the gateway itself or connects to one elsewhere; the gateway only starts with
    /// `local`.
    pub mode: Option<GatewayMode>,
    /// Network interface to listen on; absent means `loopback`, so that only this machine can connect.
    pub bind: Option<GatewayBind>,
    /// IPv4 address to listen on; needed with `bind: "custom"` and ignored otherwise.
    pub custom_bind_host: Option<String>,
    /// HTTPS origin under which the outside world reaches the gateway, without path; used for OAuth callbacks and
    /// links.
    pub public_origin: Option<Uri>,
    /// How web pages published by agents are reached from outside.
    pub portals: Option<GatewayPortals>,
    /// Web interface that the gateway serves to browsers: address, allowed origins, security.
    pub control_ui: Option<ControlUi>,
    /// Whether command-line agents are offered when a new session is created in the web interface; on by default.
    pub cli_agents: Option<Toggle>,
    /// Operator terminal in the web interface, which opens a shell on the gateway host.
    pub terminal: Option<GatewayTerminal>,
    /// How clients prove their identity, and what happens after failed attempts.
    pub auth: Option<GatewayAuth>,
    /// Named roles that limit what each person may do on a gateway shared by a team.
    pub roles: Option<GatewayRoles>,
    /// Addresses of your own reverse proxies whose forwarding headers are believed; list no proxy you do not control.
    pub trusted_proxies: Option<Vec<String>>,
    /// Take the client address from `X-Real-IP` if a trusted proxy sends no `X-Forwarded-For`; off by default.
    pub allow_real_ip_fallback: Option<bool>,
    /// Tools callable over the HTTP tool endpoint: `deny` blocks more of them, `allow` lifts blocks that apply by
    /// default.
    pub tools: Option<AllowDeny>,
    /// Publishing of the gateway through Tailscale, within the tailnet or to the internet.
    pub tailscale: Option<GatewayTailscale>,
    /// Address and credentials of a gateway on another machine that this installation connects to as a client.
    pub remote: Option<GatewayRemote>,
    /// What the running gateway does when the config file changes.
    pub reload: Option<GatewayReload>,
    /// Certificate and key for serving HTTPS and secure WebSockets directly, without a reverse proxy.
    pub tls: Option<GatewayTls>,
    /// HTTP endpoints in the style of other APIs, and the security headers of answers.
    pub http: Option<GatewayHttp>,
    /// Delivery of push notifications to paired mobile devices.
    pub push: Option<GatewayPush>,
    /// Rules for nodes, the devices that lend the gateway their browser, commands and skills.
    pub nodes: Option<GatewayNodes>,
}

/// Whether the gateway runs here or elsewhere.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GatewayMode {
    /// The gateway runs on this machine.
    Local,
    /// Commands on this machine talk to a gateway elsewhere; no gateway starts here.
    Remote,
}

/// The network interface that the gateway listens on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GatewayBind {
    /// OpenClaw picks the interface by itself.
    Auto,
    /// All interfaces (`0.0.0.0`), so other machines can connect; needs authentication.
    Lan,
    /// Only `127.0.0.1`; the default.
    Loopback,
    /// The IPv4 address given in `customBindHost`.
    Custom,
    /// The Tailscale address of this machine, or loopback when there is none.
    Tailnet,
}

/// Web pages that agents publish.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayPortals {
    /// Domain and port at which portals are served to visitors.
    pub ingress: Option<PortalIngress>,
}

/// The address under which portals are reachable.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PortalIngress {
    /// Domain name under which the web pages of agents get their addresses.
    pub domain: String,
    /// TCP port that requests for the web pages of agents arrive on.
    pub port: Port,
}

/// The terminal in the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayTerminal {
    /// Offer the terminal to administrators; on by default, set `false` where nobody should get a host shell.
    pub enabled: Option<bool>,
    /// Program to start as the shell; absent means `$SHELL`, or `%ComSpec%` on Windows.
    pub shell: Option<String>,
    /// Seconds a terminal lives on after its browser disconnects; 300 by default, 0 ends it at once.
    pub detached_session_timeout_seconds: Option<NonNegativeInteger>,
}

/// Reaction to changes of the config file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayReload {
    /// How the running gateway applies changes of the config file.
    pub mode: Option<ReloadMode>,
}

/// How changes take effect.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReloadMode {
    /// Changes wait for the next restart; renewed certificates are not picked up either.
    Off,
    /// Apply what can change at run time, and restart for the rest; the default.
    Hybrid,
}

/// TLS of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GatewayTls {
    /// Serve HTTPS and secure WebSockets; off by default, in which case traffic is not encrypted by the gateway.
    pub enabled: Option<bool>,
    /// Create a self-signed certificate at start if certificate and key are both missing; on by default.
    pub auto_generate: Option<bool>,
    /// File with the certificate in PEM form.
    pub cert_path: Option<String>,
    /// File with the private key of the certificate; keep it unreadable for other users.
    pub key_path: Option<String>,
    /// File with certificate authorities to trust, for client certificates or a private chain.
    pub ca_path: Option<String>,
    /// Further members, kept as they are.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Push notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayPush {
    /// Notifications to iPhones and iPads by way of Apple's service.
    pub apns: Option<ApnsPush>,
}

/// Push notifications to Apple devices.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApnsPush {
    /// Server that passes notifications on to Apple; only needed with an iOS build of your own.
    pub relay: Option<ApnsRelay>,
}

/// The relay for Apple notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApnsRelay {
    /// HTTPS address of the relay; absent means the relay hosted for the public app.
    pub base_url: Option<String>,
    /// Milliseconds to wait for the relay when sending; 10000 by default.
    pub timeout_ms: Option<PositiveInteger>,
}

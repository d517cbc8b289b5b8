//! `gateway.remote` and `gateway.tailscale`: reaching the gateway from elsewhere.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::Port;
use crate::config::common::secret::SecretInput;

/// Exposure of the gateway over Tailscale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayTailscale {
    /// Whether Tailscale publishes the gateway; `serve` and `funnel` require it to listen on loopback.
    pub mode: Option<TailscaleMode>,
    /// Leave an existing Funnel route alone when `serve` starts; deprecated, off by default.
    pub preserve_funnel: Option<bool>,
}

/// How Tailscale exposes a port.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TailscaleMode {
    /// Tailscale does not publish anything.
    Off,
    /// Reachable for devices in your tailnet only.
    Serve,
    /// Reachable for the whole internet; insist on authentication.
    Funnel,
}

/// A gateway on another machine.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayRemote {
    /// WebSocket address of the remote gateway; use `wss://` for public hosts.
    pub url: Option<String>,
    /// Whether the connection goes through an SSH tunnel or straight to the address; `ssh` by default.
    pub transport: Option<RemoteTransport>,
    /// Port of the gateway on the SSH host; absent means the port in `url`, then 18789.
    pub remote_port: Option<Port>,
    /// Token that the remote gateway expects; does not protect a gateway on this machine.
    pub token: Option<SecretInput>,
    /// Password that the remote gateway expects; does not protect a gateway on this machine.
    pub password: Option<SecretInput>,
    /// Headers, by name, that an access proxy in front of the remote gateway asks for; values may be secret references.
    pub edge_auth: Option<Map<SecretInput>>,
    /// SHA-256 fingerprint that the certificate of the remote gateway must have.
    pub tls_fingerprint: Option<String>,
    /// SSH destination of the tunnel, usually `user@host`.
    pub ssh_target: Option<String>,
    /// File with the private SSH key for the tunnel.
    pub ssh_identity: Option<String>,
    /// How strictly the host key of the SSH server is checked; `strict` by default.
    pub ssh_host_key_policy: Option<SshHostKeyPolicy>,
}

/// How the remote gateway is reached.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RemoteTransport {
    /// Through an SSH tunnel.
    Ssh,
    /// Straight to the WebSocket address.
    Direct,
}

/// How host keys are checked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SshHostKeyPolicy {
    /// The host key must be known already.
    Strict,
    /// Whatever the OpenSSH settings of this user prescribe.
    Openssh,
}

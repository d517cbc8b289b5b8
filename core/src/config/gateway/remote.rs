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
    pub mode: Option<TailscaleMode>,
    pub preserve_funnel: Option<bool>,
}

/// How Tailscale exposes a port.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TailscaleMode {
    Off,
    Serve,
    Funnel,
}

/// A gateway on another machine.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayRemote {
    pub url: Option<String>,
    pub transport: Option<RemoteTransport>,
    pub remote_port: Option<Port>,
    pub token: Option<SecretInput>,
    pub password: Option<SecretInput>,
    pub edge_auth: Option<Map<SecretInput>>,
    pub tls_fingerprint: Option<String>,
    pub ssh_target: Option<String>,
    pub ssh_identity: Option<String>,
    pub ssh_host_key_policy: Option<SshHostKeyPolicy>,
}

/// How the remote gateway is reached.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RemoteTransport {
    Ssh,
    Direct,
}

/// How host keys are checked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SshHostKeyPolicy {
    Strict,
    Openssh,
}

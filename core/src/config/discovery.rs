//! `discovery`: how clients find the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

/// How clients find the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscoveryConfig {
    /// Announcing the gateway over ordinary DNS, beyond the local network.
    pub wide_area: Option<WideAreaDiscovery>,
    /// Announcing the gateway in the local network.
    pub mdns: Option<MdnsDiscovery>,
}

/// Discovery over DNS.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WideAreaDiscovery {
    /// Domain such as `openclaw.internal` whose DNS zone announces the gateway; setting it turns this on.
    pub domain: Option<String>,
}

/// Discovery in the local network.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MdnsDiscovery {
    /// How much is announced; `minimal` by default.
    pub mode: Option<MdnsMode>,
}

/// How much is announced.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MdnsMode {
    /// Nothing is announced.
    Off,
    /// The gateway, without details about its host.
    Minimal,
    /// Also the SSH port and the path of the command-line program.
    Full,
}

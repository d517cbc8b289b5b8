//! `discovery`: how clients find the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

/// How clients find the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscoveryConfig {
    pub wide_area: Option<WideAreaDiscovery>,
    pub mdns: Option<MdnsDiscovery>,
}

/// Discovery over DNS.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WideAreaDiscovery {
    pub domain: Option<String>,
}

/// Discovery in the local network.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MdnsDiscovery {
    pub mode: Option<MdnsMode>,
}

/// How much is announced.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MdnsMode {
    Off,
    Minimal,
    Full,
}

//! `proxy`: the proxy of outgoing connections.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::{NonEmptyString, Uri};

/// The proxy of outgoing connections.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProxyConfig {
    pub enabled: Option<bool>,
    pub proxy_url: Option<Uri>,
    pub tls: Option<ProxyTls>,
    pub loopback_mode: Option<LoopbackMode>,
}

/// How connections to this machine are treated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum LoopbackMode {
    GatewayOnly,
    Proxy,
    Block,
}

/// Trust in the certificate of the proxy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProxyTls {
    pub ca_file: Option<NonEmptyString>,
}

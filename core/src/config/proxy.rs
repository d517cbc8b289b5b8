//! `proxy`: the proxy of outgoing connections.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::{NonEmptyString, Uri};

/// The proxy of outgoing connections.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProxyConfig {
    /// Send outgoing connections through the proxy.
    pub enabled: Option<bool>,
    /// Address of the proxy, `http` or `https`, such as `http://proxy.example:3128`.
    pub proxy_url: Option<Uri>,
    /// Certificates for a proxy with HTTPS.
    pub tls: Option<ProxyTls>,
    /// How connections to this machine itself are made; `gateway-only` by default.
    pub loopback_mode: Option<LoopbackMode>,
}

/// How connections to this machine are treated.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum LoopbackMode {
    /// Only those to the gateway bypass the proxy.
    GatewayOnly,
    /// They go through the proxy as well.
    Proxy,
    /// They are refused.
    Block,
}

/// Trust in the certificate of the proxy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProxyTls {
    /// File with the certificate authority that signed the proxy's certificate.
    pub ca_file: Option<NonEmptyString>,
}

//! Limits on outgoing requests.

use schemars::JsonSchema;
use serde::Deserialize;

/// Which hosts and networks outgoing requests may reach.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SsrfPolicy {
    /// Allow requests into private networks; lets whoever controls the address reach internal services.
    pub dangerously_allow_private_network: Option<bool>,
    /// Allow addresses in 198.18.0.0/15, which some proxies and VPNs hand out.
    pub allow_rfc2544_benchmark_range: Option<bool>,
    /// Allow private IPv6 addresses in fc00::/7.
    pub allow_ipv6_unique_local_range: Option<bool>,
    /// Hosts that are allowed even if their address is private; the narrowest way to make an exception.
    pub allowed_hostnames: Option<Vec<String>>,
    /// Hosts that are never allowed; `*.example.com` covers subdomains, not the domain itself.
    pub blocked_hostnames: Option<Vec<String>>,
}

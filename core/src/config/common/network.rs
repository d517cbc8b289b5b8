//! Limits on outgoing requests.

use schemars::JsonSchema;
use serde::Deserialize;

/// Which hosts and networks outgoing requests may reach.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SsrfPolicy {
    pub dangerously_allow_private_network: Option<bool>,
    pub allow_rfc2544_benchmark_range: Option<bool>,
    pub allow_ipv6_unique_local_range: Option<bool>,
    pub allowed_hostnames: Option<Vec<String>>,
    pub blocked_hostnames: Option<Vec<String>>,
}

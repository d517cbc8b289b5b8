//! `channels.a2a`: agent-to-agent connections to other gateways.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::Secret;
use crate::config::common::text::HttpUrl;

/// Agent-to-agent connections to other gateways.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct A2aChannel {
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub advertised_url: Option<HttpUrl>,
    #[schemars(range(min = 5000, max = 600000))]
    pub reply_timeout_ms: Option<u64>,
    pub rate_limit_per_minute: Option<NonNegativeInteger>,
    pub expose_agents: Option<Vec<String>>,
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[a-z0-9][a-z0-9._-]{0,63}$"}))]
    pub peers: Option<Map<A2aPeer>>,
}

/// One remote gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct A2aPeer {
    #[schemars(length(min = 1))]
    pub token: Secret,
    pub url: Option<HttpUrl>,
    #[schemars(length(min = 1))]
    pub outbound_token: Option<Secret>,
}

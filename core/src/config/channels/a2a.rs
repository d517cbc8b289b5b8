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
    /// `false` keeps the gateway from answering other gateways and calling them.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Public address of this gateway that the agent card tells others; absent means the address they called.
    pub advertised_url: Option<HttpUrl>,
    /// How long a caller waits for an answer, in milliseconds. Default 120000.
    #[schemars(range(min = 5000, max = 600000))]
    pub reply_timeout_ms: Option<u64>,
    /// Most requests that one peer may send in a minute; 0 lifts the limit. Default 30.
    pub rate_limit_per_minute: Option<NonNegativeInteger>,
    /// Ids of the agents that the agent card lists; absent or empty lists all of them.
    pub expose_agents: Option<Vec<String>>,
    /// The gateways that are trusted, under names of your own choice.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[a-z0-9][a-z0-9._-]{0,63}$"}))]
    pub peers: Option<Map<A2aPeer>>,
}

/// One remote gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct A2aPeer {
    /// Token that this peer has to present when it calls.
    #[schemars(length(min = 1))]
    pub token: Secret,
    /// Address of the peer; needed only to send messages to it.
    pub url: Option<HttpUrl>,
    /// Token to present when calling the peer, where it asks for one.
    #[schemars(length(min = 1))]
    pub outbound_token: Option<Secret>,
}

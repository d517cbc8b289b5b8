//! `heartbeat` of agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::text::NonEmptyString;

/// Defaults for the periodic heartbeat.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeartbeatDefaults {
    #[serde(flatten)]
    pub heartbeat: Heartbeat,
    pub agent_id: Option<NonEmptyString>,
}

/// Periodic heartbeat of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Heartbeat {
    pub every: Option<String>,
    pub active_hours: Option<ActiveHours>,
    pub model: Option<String>,
    pub session: Option<String>,
    pub target: Option<String>,
    pub direct_policy: Option<HeartbeatDirectPolicy>,
    pub to: Option<String>,
    pub account_id: Option<String>,
    pub prompt: Option<String>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub light_context: Option<bool>,
    pub isolated_session: Option<bool>,
}

/// Whether heartbeats may write to direct conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HeartbeatDirectPolicy {
    Allow,
    Block,
}

/// The time of day in which heartbeats run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActiveHours {
    pub start: Option<String>,
    pub end: Option<String>,
    pub timezone: Option<String>,
}

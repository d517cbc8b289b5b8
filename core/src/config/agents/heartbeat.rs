//! `heartbeat` of agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::text::NonEmptyString;

/// Defaults for the periodic heartbeat.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeartbeatDefaults {
    /// The heartbeat itself.
    #[serde(flatten)]
    pub heartbeat: Heartbeat,
    /// Agent that runs the heartbeat if no agent has one of its own.
    pub agent_id: Option<NonEmptyString>,
}

/// Periodic heartbeat of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Heartbeat {
    /// Time between heartbeats, such as `30m`; `0m` turns them off. By default 30 minutes, or an hour with OAuth login.
    pub every: Option<String>,
    /// Time of day outside of which heartbeats are skipped.
    pub active_hours: Option<ActiveHours>,
    /// Model for heartbeats, for example a cheaper one; absent means the model of the agent.
    pub model: Option<String>,
    /// Session in which heartbeats run; absent means the main one.
    pub session: Option<String>,
    /// Who gets the result: `owner` (the default), `last` for the latest conversation, `none`, or a channel id.
    pub target: Option<String>,
    /// Whether results may be sent to direct conversations; `allow` by default.
    pub direct_policy: Option<HeartbeatDirectPolicy>,
    /// Recipient within the channel that `target` names, such as a phone number or chat id.
    pub to: Option<String>,
    /// Account that sends the result, on channels with several accounts.
    pub account_id: Option<String>,
    /// Instruction for the heartbeat turn, in place of the built-in one.
    pub prompt: Option<String>,
    /// Seconds until a heartbeat is aborted; absent means the common limit, else the interval, at most 600.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Leave the workspace files out of the prompt to save tokens; off by default.
    pub light_context: Option<bool>,
    /// Start every heartbeat without the history of earlier ones, which costs far fewer tokens; off by default.
    pub isolated_session: Option<bool>,
}

/// Whether heartbeats may write to direct conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HeartbeatDirectPolicy {
    /// Results may go to a direct conversation.
    Allow,
    /// Results for a direct conversation are dropped.
    Block,
}

/// The time of day in which heartbeats run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActiveHours {
    /// Start of the active time as `HH:MM`, 24-hour clock.
    pub start: Option<String>,
    /// End of the active time as `HH:MM`; `24:00` stands for midnight.
    pub end: Option<String>,
    /// Time zone of start and end, such as `Europe/Zurich`.
    pub timezone: Option<String>,
}

//! Sessions bound to a thread.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::NonNegativeNumber;

/// Sessions that are bound to a thread.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThreadBindings {
    /// Let a thread stay connected with the session that was started in it.
    pub enabled: Option<bool>,
    /// Hours without messages after which the connection ends; 0 means never.
    pub idle_hours: Option<NonNegativeNumber>,
    /// Hours after which the connection ends in any case; 0 means never.
    pub max_age_hours: Option<NonNegativeNumber>,
    /// Let agents open threads of their own when they start helpers; on by default.
    pub spawn_sessions: Option<bool>,
    /// Whether a helper in a thread knows the conversation it came from; `fork` by default.
    pub default_spawn_context: Option<SpawnContext>,
}

/// The context that a new session gets.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SpawnContext {
    /// The session starts without history.
    Isolated,
    /// The session starts with a copy of the history.
    Fork,
}

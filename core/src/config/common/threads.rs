//! Sessions bound to a thread.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::NonNegativeNumber;

/// Sessions that are bound to a thread.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThreadBindings {
    pub enabled: Option<bool>,
    pub idle_hours: Option<NonNegativeNumber>,
    pub max_age_hours: Option<NonNegativeNumber>,
    pub spawn_sessions: Option<bool>,
    pub default_spawn_context: Option<SpawnContext>,
}

/// The context that a new session gets.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SpawnContext {
    Isolated,
    Fork,
}

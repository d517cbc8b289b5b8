//! `meta`: bookkeeping that OpenClaw writes about the file itself.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::unions::True;

/// Bookkeeping that OpenClaw writes about the file itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MetaConfig {
    /// Version of OpenClaw that wrote the file last; older versions hold back changes.
    pub last_touched_version: Option<String>,
    /// One-time changes of the file that have been made.
    pub migrations: Option<MigrationMarkers>,
}

/// Which one-time migrations have already run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MigrationMarkers {
    /// The list of allowed models has moved to `modelPolicy`.
    pub model_policy_allowlist: Option<True>,
    /// The utility model is no longer used as the main model.
    pub utility_model_separation: Option<True>,
}

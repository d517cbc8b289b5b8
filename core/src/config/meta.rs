//! `meta`: bookkeeping that OpenClaw writes about the file itself.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::unions::True;

/// Bookkeeping that OpenClaw writes about the file itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MetaConfig {
    pub last_touched_version: Option<String>,
    pub migrations: Option<MigrationMarkers>,
}

/// Which one-time migrations have already run.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MigrationMarkers {
    pub model_policy_allowlist: Option<True>,
    pub utility_model_separation: Option<True>,
}

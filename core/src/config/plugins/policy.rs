//! `plugins.entries.policy`: conformance with a policy file.

use schemars::JsonSchema;
use serde::Deserialize;

/// Conformance with a policy file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PolicyPlugin {
    pub enabled: Option<bool>,
    pub workspace_repairs: Option<bool>,
    pub expected_hash: Option<String>,
    pub expected_attestation_hash: Option<String>,
    pub path: Option<String>,
}

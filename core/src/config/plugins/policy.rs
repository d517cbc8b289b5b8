//! `plugins.entries.policy`: conformance with a policy file.

use schemars::JsonSchema;
use serde::Deserialize;

/// Conformance with a policy file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PolicyPlugin {
    /// Whether the checks run.
    pub enabled: Option<bool>,
    /// Whether `doctor --fix` may change what the policy manages in workspaces.
    pub workspace_repairs: Option<bool>,
    /// Hash of the policy file; another hash counts as a finding.
    pub expected_hash: Option<String>,
    /// Hash of the last check that passed; another hash counts as a finding.
    pub expected_attestation_hash: Option<String>,
    /// The policy file.
    pub path: Option<String>,
}

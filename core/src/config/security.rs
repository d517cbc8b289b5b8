//! `security`: security audit and checks of installations.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::secret::ExecSource;
use crate::config::common::text::NonEmptyString;

/// Security audit and checks of installations.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecurityConfig {
    pub audit: Option<SecurityAudit>,
    pub install_policy: Option<InstallPolicy>,
}

/// Findings of the security audit that are accepted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityAudit {
    pub suppressions: Option<Vec<AuditSuppression>>,
}

/// One accepted audit finding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditSuppression {
    pub check_id: NonEmptyString,
    pub title_includes: Option<NonEmptyString>,
    pub detail_includes: Option<NonEmptyString>,
    pub reason: Option<NonEmptyString>,
}

/// A check that runs before skills and plugins are installed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstallPolicy {
    pub enabled: Option<bool>,
    #[schemars(length(min = 1))]
    pub targets: Option<Vec<InstallTarget>>,
    pub exec: Option<InstallCheck>,
}

/// What is checked before it is installed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InstallTarget {
    Skill,
    Plugin,
}

/// The command that decides about an installation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstallCheck {
    pub source: ExecSource,
    pub command: NonEmptyString,
    pub args: Option<Vec<String>>,
    #[schemars(range(min = 1))]
    pub timeout_ms: Option<u64>,
    #[schemars(range(min = 1))]
    pub no_output_timeout_ms: Option<u64>,
    #[schemars(range(min = 1))]
    pub max_output_bytes: Option<u64>,
    pub env: Option<Map<String>>,
    pub pass_env: Option<Vec<String>>,
    pub trusted_dirs: Option<Vec<String>>,
}

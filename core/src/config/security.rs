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
    /// Findings of the audit that you have judged and accept.
    pub audit: Option<SecurityAudit>,
    /// A command of yours that decides what may be installed.
    pub install_policy: Option<InstallPolicy>,
}

/// Findings of the security audit that are accepted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityAudit {
    /// Accepted findings, which the audit no longer reports as open.
    pub suppressions: Option<Vec<AuditSuppression>>,
}

/// One accepted audit finding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditSuppression {
    /// Exact id of the check, as the audit prints it.
    pub check_id: NonEmptyString,
    /// Accept only findings whose title contains this text, in upper or lower case.
    pub title_includes: Option<NonEmptyString>,
    /// Accept only findings whose details contain this text, in upper or lower case.
    pub detail_includes: Option<NonEmptyString>,
    /// Why the finding is acceptable, for those who read the file later.
    pub reason: Option<NonEmptyString>,
}

/// A check that runs before skills and plugins are installed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstallPolicy {
    /// Run the check before skills or plugins are installed.
    pub enabled: Option<bool>,
    /// Kinds of things that are checked; absent means all.
    #[schemars(length(min = 1))]
    pub targets: Option<Vec<InstallTarget>>,
    /// Command that allows, warns or blocks.
    pub exec: Option<InstallCheck>,
}

/// What is checked before it is installed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InstallTarget {
    /// Skills.
    Skill,
    /// Plugins.
    Plugin,
}

/// The command that decides about an installation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstallCheck {
    /// Selects a command; always `exec`.
    pub source: ExecSource,
    /// Program that looks at a skill or plugin and allows, warns or blocks.
    pub command: NonEmptyString,
    /// Arguments of the program, passed as they are.
    pub args: Option<Vec<String>>,
    /// Milliseconds that the program may run.
    #[schemars(range(min = 1))]
    pub timeout_ms: Option<u64>,
    /// Milliseconds without output after which the program is stopped.
    #[schemars(range(min = 1))]
    pub no_output_timeout_ms: Option<u64>,
    /// Bytes of output that are accepted.
    #[schemars(range(min = 1))]
    pub max_output_bytes: Option<u64>,
    /// Environment variables to set for the program.
    pub env: Option<Map<String>>,
    /// Variables to hand on from the gateway.
    pub pass_env: Option<Vec<String>>,
    /// Folders in which the program must lie.
    pub trusted_dirs: Option<Vec<String>>,
}

//! `tools.exec` and `tools.elevated`: execution of commands.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::model::ModelSelection;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::policy::AskPolicy;
use crate::config::common::unions::NumberOrString;

/// Who may run commands outside the sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElevatedTools {
    pub enabled: Option<bool>,
    pub allow_from: Option<Map<Vec<NumberOrString>>>,
}

/// The command execution tool.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecTool {
    pub host: Option<ExecHost>,
    pub mode: Option<ExecMode>,
    pub security: Option<ExecSecurity>,
    pub ask: Option<AskPolicy>,
    pub node: Option<String>,
    pub path_prepend: Option<Vec<String>>,
    pub safe_bins: Option<Vec<String>>,
    pub strict_inline_eval: Option<bool>,
    pub command_highlighting: Option<bool>,
    #[schemars(range(min = 1, max = 3650))]
    pub grant_expiry_days: Option<u64>,
    pub safe_bin_trusted_dirs: Option<Vec<String>>,
    pub safe_bin_profiles: Option<Map<SafeBinProfile>>,
    pub reviewer: Option<ExecReviewer>,
    pub background_ms: Option<PositiveInteger>,
    pub approval_running_notice_ms: Option<NonNegativeInteger>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub cleanup_ms: Option<PositiveInteger>,
    pub notify_on_exit: Option<bool>,
    pub notify_on_exit_empty_success: Option<bool>,
    pub apply_patch: Option<ApplyPatchTool>,
}

/// Where commands run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecHost {
    Auto,
    Sandbox,
    Gateway,
    Node,
}

/// Combined security and approval mode.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecMode {
    Deny,
    Allowlist,
    Ask,
    Auto,
    Full,
}

/// Which commands may run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecSecurity {
    Deny,
    Allowlist,
    Full,
}

/// Arguments that a harmless program may take.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SafeBinProfile {
    pub min_positional: Option<NonNegativeInteger>,
    pub max_positional: Option<NonNegativeInteger>,
    pub allowed_value_flags: Option<Vec<String>>,
    pub denied_flags: Option<Vec<String>>,
}

/// The model that reviews commands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecReviewer {
    pub model: Option<ModelSelection>,
    pub thinking: Option<ReviewerThinking>,
    pub fast_mode: Option<bool>,
    pub timeout_ms: Option<PositiveInteger>,
}

/// Thinking level of the reviewer.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReviewerThinking {
    Minimal,
    Low,
    Medium,
    High,
    Xhigh,
    Max,
}

/// The tool that applies patches.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyPatchTool {
    pub enabled: Option<bool>,
    pub workspace_only: Option<bool>,
    pub allow_models: Option<Vec<String>>,
}

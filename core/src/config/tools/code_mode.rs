//! `tools.codeMode` and `tools.toolSearch`: how tools are presented to models.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::keywords::Auto;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::unions::BoolOr;

/// Search for tools instead of listing all of them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ToolSearchSettings {
    pub enabled: Option<bool>,
    pub mode: Option<ToolSearchMode>,
    pub code_timeout_ms: Option<PositiveInteger>,
    pub search_default_limit: Option<PositiveInteger>,
    pub max_search_limit: Option<PositiveInteger>,
}

/// How tools are presented.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ToolSearchMode {
    Code,
    Tools,
    Directory,
}

/// Whether and how tools are called from generated code.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum CodeMode {
    Detailed(CodeModeSettings),
    Keyword(Auto),
    Flag(bool),
}

/// Limits and executor of the code mode.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeModeSettings {
    pub enabled: Option<BoolOr<Auto>>,
    pub executor: Option<CodeExecutor>,
    pub mode: Option<CodeModeKind>,
    pub timeout_ms: Option<PositiveInteger>,
    pub memory_limit_bytes: Option<PositiveInteger>,
    pub max_output_bytes: Option<PositiveInteger>,
    pub max_snapshot_bytes: Option<PositiveInteger>,
    pub max_pending_tool_calls: Option<PositiveInteger>,
    pub snapshot_ttl_seconds: Option<PositiveInteger>,
    pub search_default_limit: Option<PositiveInteger>,
    pub max_search_limit: Option<PositiveInteger>,
}

/// The engine that runs the code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeExecutor {
    Node,
    Quickjs,
}

/// How code mode relates to ordinary tools.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeModeKind {
    Only,
}

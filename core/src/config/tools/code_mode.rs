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
    /// Switch the search for tools on or off.
    pub enabled: Option<bool>,
    /// How the model finds and calls tools.
    pub mode: Option<ToolSearchMode>,
    /// Milliseconds that a piece of code may run, waiting included; 10000 by default.
    pub code_timeout_ms: Option<PositiveInteger>,
    /// Number of hits unless the model asks for another one; 8 by default.
    pub search_default_limit: Option<PositiveInteger>,
    /// Number of hits that the model may ask for at most; 20 by default, never above 50.
    pub max_search_limit: Option<PositiveInteger>,
}

/// How tools are presented.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ToolSearchMode {
    /// The model writes code that searches and calls tools.
    Code,
    /// The model gets tools for searching and calling others.
    Tools,
    /// The model gets a list of names and looks up details.
    Directory,
}

/// Whether and how tools are called from generated code.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum CodeMode {
    /// Switch, engine and limits.
    Detailed(CodeModeSettings),
    /// On for models that suit it.
    Keyword(Auto),
    /// On or off.
    Flag(bool),
}

/// Limits and executor of the code mode.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeModeSettings {
    /// Switch code mode on or off, or on only for models that suit it (`"auto"`); an object without it means off.
    pub enabled: Option<BoolOr<Auto>>,
    /// Engine that runs the code; `node` by default.
    pub executor: Option<CodeExecutor>,
    /// How code mode relates to ordinary tool calls.
    pub mode: Option<CodeModeKind>,
    /// Milliseconds that a piece of code may run at a stretch; 10000 by default.
    pub timeout_ms: Option<PositiveInteger>,
    /// Bytes of memory that the code may use; 64 MiB by default.
    pub memory_limit_bytes: Option<PositiveInteger>,
    /// Bytes of output that reach the model at most; 65536 by default.
    pub max_output_bytes: Option<PositiveInteger>,
    /// Bytes that the saved state of paused code may take up; 10 MiB by default.
    pub max_snapshot_bytes: Option<PositiveInteger>,
    /// Tool calls that the code may have open at the same time; 16 by default.
    pub max_pending_tool_calls: Option<PositiveInteger>,
    /// Seconds for which paused code can be resumed; 900 by default.
    pub snapshot_ttl_seconds: Option<PositiveInteger>,
    /// Number of hits of a tool search unless the code asks for another one; 8 by default.
    pub search_default_limit: Option<PositiveInteger>,
    /// Number of hits that the code may ask for at most; 50 by default.
    pub max_search_limit: Option<PositiveInteger>,
}

/// The engine that runs the code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeExecutor {
    /// A Node.js worker; not a security boundary.
    Node,
    /// The small QuickJS engine, isolated from the host.
    Quickjs,
}

/// How code mode relates to ordinary tools.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeModeKind {
    /// Tools are called from code only; the model does not see them one by one.
    Only,
}

//! `logging`: log level, destination, format and redaction.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;

/// Log level, destination, format and redaction.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LoggingConfig {
    /// Least severity that is written to the log file.
    pub level: Option<LogLevel>,
    /// Path of the log file; absent means one file per day in a temporary folder.
    pub file: Option<String>,
    /// Size in bytes at which the log file is replaced by a new one; 100 MiB by default.
    pub max_file_bytes: Option<PositiveInteger>,
    /// Least severity that is shown on the console; `--verbose` raises it to `debug`.
    pub console_level: Option<LogLevel>,
    /// Whether the console shows lines for people or JSON for programs.
    pub console_style: Option<ConsoleStyle>,
    /// Regular expressions for text to mask; replaces the built-in list, so include what it covered.
    pub redact_patterns: Option<Vec<String>>,
    /// What is recorded about who did what.
    pub audit: Option<AuditLogConfig>,
}

/// Severity of log messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    /// Nothing.
    Silent,
    /// Only failures that end the program.
    Fatal,
    /// Failures.
    Error,
    /// Also warnings.
    Warn,
    /// Also normal events.
    Info,
    /// Also details for finding faults.
    Debug,
    /// Everything.
    Trace,
}

/// Format of console output.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ConsoleStyle {
    /// Colored lines for people.
    Pretty,
    /// One JSON object per line, for programs.
    Json,
}

/// What goes into the audit log.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditLogConfig {
    /// Record audit events; on by default.
    pub enabled: Option<bool>,
    /// Also record on whose behalf commands ran.
    pub execution_identity: Option<bool>,
    /// Which messages are recorded, without their content; `off` by default.
    pub messages: Option<AuditMessages>,
}

/// Messages that are audited.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AuditMessages {
    /// No messages.
    Off,
    /// Messages of direct conversations.
    Direct,
    /// All messages.
    All,
}

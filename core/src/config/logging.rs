//! `logging`: log level, destination, format and redaction.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;

/// Log level, destination, format and redaction.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LoggingConfig {
    pub level: Option<LogLevel>,
    pub file: Option<String>,
    pub max_file_bytes: Option<PositiveInteger>,
    pub console_level: Option<LogLevel>,
    pub console_style: Option<ConsoleStyle>,
    pub redact_patterns: Option<Vec<String>>,
    pub audit: Option<AuditLogConfig>,
}

/// Severity of log messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    Silent,
    Fatal,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// Format of console output.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ConsoleStyle {
    Pretty,
    Json,
}

/// What goes into the audit log.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuditLogConfig {
    pub enabled: Option<bool>,
    pub execution_identity: Option<bool>,
    pub messages: Option<AuditMessages>,
}

/// Messages that are audited.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AuditMessages {
    Off,
    Direct,
    All,
}

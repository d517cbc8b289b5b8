//! `diagnostics`: diagnostic flags, telemetry export and traces.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::toggle::Toggle;

/// Diagnostic flags, telemetry export and traces.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiagnosticsConfig {
    /// Produce diagnostic data at all; on by default.
    pub enabled: Option<bool>,
    /// Extra logging for parts of the program, such as `telegram.*`; `*` means all of it.
    pub flags: Option<Vec<String>>,
    /// Export of traces, metrics and logs to a collector.
    pub otel: Option<OpenTelemetryConfig>,
    /// Whether use of the prompt cache is recorded in detail; off by default.
    pub cache_trace: Option<Toggle>,
}

/// Export of traces, metrics and logs over OpenTelemetry.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenTelemetryConfig {
    /// Export data to a collector; off by default.
    pub enabled: Option<bool>,
    /// Address of the collector for everything that has no address of its own.
    pub endpoint: Option<String>,
    /// Address of the collector for traces.
    pub traces_endpoint: Option<String>,
    /// Address of the collector for metrics.
    pub metrics_endpoint: Option<String>,
    /// Address of the collector for logs.
    pub logs_endpoint: Option<String>,
    /// Protocol of the export; only `http/protobuf`.
    pub protocol: Option<OtlpProtocol>,
    /// HTTP headers sent to the collector, such as a tenant or an access token.
    pub headers: Option<Map<String>>,
    /// Name under which the gateway appears in the collected data.
    pub service_name: Option<String>,
    /// Text in front of all metric names.
    #[schemars(length(max = 128), regex(pattern = r"^(?:[A-Za-z][A-Za-z0-9_./-]*)?$"))]
    pub metric_name_prefix: Option<String>,
    /// Export traces, the course of single runs.
    pub traces: Option<bool>,
    /// Export metrics, such as counts and durations.
    pub metrics: Option<bool>,
    /// Export log lines, to `logsExporter`.
    pub logs: Option<bool>,
    /// Where exported logs go; `otlp` by default.
    pub logs_exporter: Option<LogsExporter>,
    /// Share of traces that are kept, from 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub sample_rate: Option<f64>,
    /// Milliseconds between two exports; longer intervals mean fewer, larger ones.
    pub flush_interval_ms: Option<NonNegativeInteger>,
    /// Include messages and tool calls; off by default, as it exposes private conversations to the collector.
    pub capture_content: Option<bool>,
}

/// The OTLP transport.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OtlpProtocol {
    /// HTTP with binary messages.
    #[serde(rename = "http/protobuf")]
    HttpProtobuf,
}

/// Where logs are exported to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LogsExporter {
    /// To the collector.
    Otlp,
    /// To standard output.
    Stdout,
    /// To the collector and to standard output.
    Both,
}

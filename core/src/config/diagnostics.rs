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
    pub enabled: Option<bool>,
    pub flags: Option<Vec<String>>,
    pub otel: Option<OpenTelemetryConfig>,
    pub cache_trace: Option<Toggle>,
}

/// Export of traces, metrics and logs over OpenTelemetry.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenTelemetryConfig {
    pub enabled: Option<bool>,
    pub endpoint: Option<String>,
    pub traces_endpoint: Option<String>,
    pub metrics_endpoint: Option<String>,
    pub logs_endpoint: Option<String>,
    pub protocol: Option<OtlpProtocol>,
    pub headers: Option<Map<String>>,
    pub service_name: Option<String>,
    #[schemars(length(max = 128), regex(pattern = r"^(?:[A-Za-z][A-Za-z0-9_./-]*)?$"))]
    pub metric_name_prefix: Option<String>,
    pub traces: Option<bool>,
    pub metrics: Option<bool>,
    pub logs: Option<bool>,
    pub logs_exporter: Option<LogsExporter>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub sample_rate: Option<f64>,
    pub flush_interval_ms: Option<NonNegativeInteger>,
    pub capture_content: Option<bool>,
}

/// The OTLP transport.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OtlpProtocol {
    #[serde(rename = "http/protobuf")]
    HttpProtobuf,
}

/// Where logs are exported to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LogsExporter {
    Otlp,
    Stdout,
    Both,
}

//! `cloudWorkers`: workers in the cloud.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::text::NonEmptyString;

/// Workers in the cloud.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloudWorkersConfig {
    pub desktop: Option<bool>,
    pub prepared_pool: Option<PreparedPool>,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub project_profiles: Option<Map<NonEmptyString>>,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub profiles: Option<Map<CloudWorkerProfile>>,
}

/// Workers that are kept ready.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreparedPool {
    pub max_total: Option<NonNegativeInteger>,
}

/// One kind of cloud worker.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloudWorkerProfile {
    pub provider: NonEmptyString,
    pub install: Option<WorkerInstall>,
    pub suspend_after: Option<String>,
    pub ready_workers: Option<NonNegativeInteger>,
    pub settings: Option<Map<Value>>,
}

/// How OpenClaw gets onto a worker.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkerInstall {
    Bundle,
    Npm,
}

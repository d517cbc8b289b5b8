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
    /// Whether the desktops of cloud workers are offered.
    pub desktop: Option<bool>,
    /// Limit on workers that wait in reserve.
    pub prepared_pool: Option<PreparedPool>,
    /// Profile per project, by the key of the project.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub project_profiles: Option<Map<NonEmptyString>>,
    /// Kinds of workers, by a name of your choice.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub profiles: Option<Map<CloudWorkerProfile>>,
}

/// Workers that are kept ready.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreparedPool {
    /// Workers in reserve on the whole gateway; 4 by default, 0 keeps none. Each costs money.
    pub max_total: Option<NonNegativeInteger>,
}

/// One kind of cloud worker.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloudWorkerProfile {
    /// Id of the provider that supplies workers, such as `crabbox`; a plugin offers it.
    pub provider: NonEmptyString,
    /// How OpenClaw gets onto a worker; `bundle` by default.
    pub install: Option<WorkerInstall>,
    /// Idle time after which a worker is given back, such as `45m`; absent keeps it.
    pub suspend_after: Option<String>,
    /// Workers in reserve per project for this profile; 1 by default, 0 keeps none.
    pub ready_workers: Option<NonNegativeInteger>,
    /// Settings that the provider defines, such as machine size; secrets belong into references.
    pub settings: Option<Map<Value>>,
}

/// How OpenClaw gets onto a worker.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkerInstall {
    /// The installed build of the gateway is copied; works for every version.
    Bundle,
    /// The published package is installed; only for unmodified releases.
    Npm,
}

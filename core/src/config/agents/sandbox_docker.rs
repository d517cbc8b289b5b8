//! `sandbox.docker` of agents: containers of the sandbox.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::{NumberOrString, StringOrList};

/// Containers of the sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxDocker {
    pub image: Option<String>,
    pub container_prefix: Option<String>,
    pub workdir: Option<String>,
    pub read_only_root: Option<bool>,
    pub tmpfs: Option<Vec<String>>,
    pub network: Option<String>,
    pub user: Option<String>,
    pub cap_drop: Option<Vec<String>>,
    pub env: Option<Map<String>>,
    pub setup_command: Option<StringOrList>,
    pub pids_limit: Option<PositiveInteger>,
    pub memory: Option<NumberOrString>,
    pub memory_swap: Option<NumberOrString>,
    pub cpus: Option<PositiveNumber>,
    pub gpus: Option<NonEmptyString>,
    pub ulimits: Option<Map<Ulimit>>,
    pub seccomp_profile: Option<String>,
    pub apparmor_profile: Option<String>,
    pub dns: Option<Vec<String>>,
    pub extra_hosts: Option<Vec<String>>,
    pub binds: Option<Vec<String>>,
    pub dangerously_allow_reserved_container_targets: Option<bool>,
    pub dangerously_allow_external_bind_sources: Option<bool>,
    pub dangerously_allow_container_namespace_join: Option<bool>,
}

/// One resource limit of a container.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Ulimit {
    Detailed(UlimitRange),
    Number(f64),
    Text(String),
}

/// The soft and hard value of a resource limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UlimitRange {
    pub soft: Option<NonNegativeInteger>,
    pub hard: Option<NonNegativeInteger>,
}

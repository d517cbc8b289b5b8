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
    /// Container image in which tools run; absent means the one OpenClaw builds.
    pub image: Option<String>,
    /// Beginning of the names of containers.
    pub container_prefix: Option<String>,
    /// Folder inside the container in which commands start; `/workspace` by default.
    pub workdir: Option<String>,
    /// Make the root file system of the container read-only.
    pub read_only_root: Option<bool>,
    /// Paths inside the container that are kept in memory, such as `/tmp`.
    pub tmpfs: Option<Vec<String>>,
    /// Container network: `none` cuts it off, `bridge` gives it access; `host` is refused.
    pub network: Option<String>,
    /// User, as `uid:gid`, that commands run as inside the container.
    pub user: Option<String>,
    /// Linux capabilities that are taken away, such as `ALL`.
    pub cap_drop: Option<Vec<String>>,
    /// Environment variables inside the container; values are visible to the agent.
    pub env: Option<Map<String>>,
    /// Shell command to run once after the container is created, for example to install packages.
    pub setup_command: Option<StringOrList>,
    /// Number of processes that may exist in the container.
    pub pids_limit: Option<PositiveInteger>,
    /// Memory limit in bytes or with a unit, such as `"1g"`.
    pub memory: Option<NumberOrString>,
    /// Limit on memory and swap together, in bytes or with a unit.
    pub memory_swap: Option<NumberOrString>,
    /// Number of CPUs that the container may use; fractions are possible.
    pub cpus: Option<PositiveNumber>,
    /// GPUs to hand through, such as `all`.
    pub gpus: Option<NonEmptyString>,
    /// Resource limits of the kernel by name, such as `nofile`.
    pub ulimits: Option<Map<Ulimit>>,
    /// Seccomp profile that filters system calls; `unconfined` is refused.
    pub seccomp_profile: Option<String>,
    /// AppArmor profile of the container; `unconfined` is refused.
    pub apparmor_profile: Option<String>,
    /// Addresses of the DNS servers that the container asks.
    pub dns: Option<Vec<String>>,
    /// Additional host entries in the form `name:address`.
    pub extra_hosts: Option<Vec<String>>,
    /// Host folders to mount, as `host:container:mode`; the host side must be an absolute path.
    pub binds: Option<Vec<String>>,
    /// Permit mounts over paths that OpenClaw uses inside the container.
    pub dangerously_allow_reserved_container_targets: Option<bool>,
    /// Permit mounts of host folders outside the allowed places; weakens the isolation.
    pub dangerously_allow_external_bind_sources: Option<bool>,
    /// Permit `network: "container:…"`, which joins the network of another container.
    pub dangerously_allow_container_namespace_join: Option<bool>,
}

/// One resource limit of a container.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Ulimit {
    /// Soft and hard limit apart.
    Detailed(UlimitRange),
    /// One value for both limits.
    Number(f64),
    /// Both limits as text, such as `1024:2048`.
    Text(String),
}

/// The soft and hard value of a resource limit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UlimitRange {
    /// Limit that processes start with and may raise up to the hard one.
    pub soft: Option<NonNegativeInteger>,
    /// Limit that processes cannot exceed.
    pub hard: Option<NonNegativeInteger>,
}

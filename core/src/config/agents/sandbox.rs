//! `sandbox` of agents: isolation of their tools.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::sandbox_docker::SandboxDocker;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;

/// Isolation of an agent's tools.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxConfig {
    pub mode: Option<SandboxMode>,
    pub backend: Option<NonEmptyString>,
    pub workspace_access: Option<WorkspaceAccess>,
    pub session_tools_visibility: Option<SandboxSessionVisibility>,
    pub scope: Option<SandboxScope>,
    pub workspace_root: Option<String>,
    pub docker: Option<SandboxDocker>,
    pub ssh: Option<SandboxSsh>,
    pub browser: Option<SandboxBrowser>,
    pub prune: Option<SandboxPrune>,
}

/// Which sessions run in a sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SandboxMode {
    Off,
    NonMain,
    All,
}

/// Access of the sandbox to the workspace.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkspaceAccess {
    None,
    Ro,
    Rw,
}

/// The sessions that sandboxed tools see.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SandboxSessionVisibility {
    Spawned,
    All,
}

/// What shares one sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SandboxScope {
    Session,
    Agent,
    Shared,
}

/// A sandbox on another machine, reached over SSH.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxSsh {
    pub target: Option<NonEmptyString>,
    pub command: Option<NonEmptyString>,
    pub workspace_root: Option<NonEmptyString>,
    pub strict_host_key_checking: Option<bool>,
    pub update_host_keys: Option<bool>,
    pub identity_file: Option<NonEmptyString>,
    pub certificate_file: Option<NonEmptyString>,
    pub known_hosts_file: Option<NonEmptyString>,
    pub identity_data: Option<SecretInput>,
    pub certificate_data: Option<SecretInput>,
    pub known_hosts_data: Option<SecretInput>,
}

/// The browser of the sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxBrowser {
    pub enabled: Option<bool>,
    pub image: Option<String>,
    pub container_prefix: Option<String>,
    pub network: Option<String>,
    pub cdp_port: Option<PositiveInteger>,
    pub cdp_source_range: Option<String>,
    pub vnc_port: Option<PositiveInteger>,
    pub no_vnc_port: Option<PositiveInteger>,
    pub headless: Option<bool>,
    pub no_vnc_enabled: Option<bool>,
    pub allow_host_control: Option<bool>,
    pub auto_start: Option<bool>,
    pub auto_start_timeout_ms: Option<PositiveInteger>,
    pub binds: Option<Vec<String>>,
}

/// Removal of unused sandboxes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxPrune {
    pub idle_hours: Option<NonNegativeInteger>,
    pub max_age_days: Option<NonNegativeInteger>,
}

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
    /// Which sessions run their tools in a sandbox; `off` by default.
    pub mode: Option<SandboxMode>,
    /// What provides the sandbox: `docker` (the default), `podman`, `ssh` or `openshell`.
    pub backend: Option<NonEmptyString>,
    /// How sandboxed tools reach the agent's workspace; `none` by default.
    pub workspace_access: Option<WorkspaceAccess>,
    /// Which other sessions sandboxed agents see; `spawned` by default.
    pub session_tools_visibility: Option<SandboxSessionVisibility>,
    /// What gets a sandbox of its own; one per agent by default.
    pub scope: Option<SandboxScope>,
    /// Folder on the host below which the workspaces of sandboxes are kept.
    pub workspace_root: Option<String>,
    /// Containers: image, network, limits and mounts.
    pub docker: Option<SandboxDocker>,
    /// Machine that runs the sandbox, for `backend: "ssh"`.
    pub ssh: Option<SandboxSsh>,
    /// Browser in a container of its own, for sandboxed sessions.
    pub browser: Option<SandboxBrowser>,
    /// When containers that are no longer used are removed.
    pub prune: Option<SandboxPrune>,
}

/// Which sessions run in a sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SandboxMode {
    /// Tools run directly on the host.
    Off,
    /// Every session but the main one is sandboxed, so groups and other people are.
    NonMain,
    /// Every session is sandboxed.
    All,
}

/// Access of the sandbox to the workspace.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WorkspaceAccess {
    /// The sandbox has a workspace of its own and does not see the agent's.
    None,
    /// The agent's workspace can be read, not changed.
    Ro,
    /// The agent's workspace can be read and changed.
    Rw,
}

/// The sessions that sandboxed tools see.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SandboxSessionVisibility {
    /// Only sessions that the session itself has started.
    Spawned,
    /// As far as `tools.sessions.visibility` permits.
    All,
}

/// What shares one sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SandboxScope {
    /// Each session has its own sandbox.
    Session,
    /// All sessions of one agent share a sandbox.
    Agent,
    /// All agents share a single sandbox, without isolation from each other.
    Shared,
}

/// A sandbox on another machine, reached over SSH.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxSsh {
    /// SSH destination in the form `user@host:port`.
    pub target: Option<NonEmptyString>,
    /// SSH client to run; `ssh` by default.
    pub command: Option<NonEmptyString>,
    /// Absolute folder on the remote machine for workspaces.
    pub workspace_root: Option<NonEmptyString>,
    /// Refuse hosts with an unknown or changed key; on by default.
    pub strict_host_key_checking: Option<bool>,
    /// Store new host keys that a trusted host announces; on by default.
    pub update_host_keys: Option<bool>,
    /// Local file with the private SSH key.
    pub identity_file: Option<NonEmptyString>,
    /// Local file with the SSH certificate.
    pub certificate_file: Option<NonEmptyString>,
    /// Local file with the known host keys.
    pub known_hosts_file: Option<NonEmptyString>,
    /// The private SSH key itself, best as a secret reference; used in place of `identityFile`.
    pub identity_data: Option<SecretInput>,
    /// The SSH certificate itself; used in place of `certificateFile`.
    pub certificate_data: Option<SecretInput>,
    /// The known host keys themselves; used in place of `knownHostsFile`.
    pub known_hosts_data: Option<SecretInput>,
}

/// The browser of the sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxBrowser {
    /// Provide a browser for sandboxed sessions.
    pub enabled: Option<bool>,
    /// Container image with the browser; absent means the one OpenClaw builds.
    pub image: Option<String>,
    /// Beginning of the names of browser containers.
    pub container_prefix: Option<String>,
    /// Container network of the browser; a bridge network of its own by default, `none` and `host` do not work.
    pub network: Option<String>,
    /// Port for controlling the browser over the Chrome DevTools protocol; 9222 by default.
    pub cdp_port: Option<PositiveInteger>,
    /// Network in CIDR form from which the browser may be controlled, to narrow access.
    pub cdp_source_range: Option<String>,
    /// Port for watching the browser over VNC; 5900 by default.
    pub vnc_port: Option<PositiveInteger>,
    /// Port of the web page that shows the browser over VNC; 6080 by default.
    pub no_vnc_port: Option<PositiveInteger>,
    /// Run the browser without a visible window.
    pub headless: Option<bool>,
    /// Offer the web page for watching the browser.
    pub no_vnc_enabled: Option<bool>,
    /// Let sandboxed sessions control the browser of the host; off by default, as it leaves the sandbox.
    pub allow_host_control: Option<bool>,
    /// Start the browser container when it is needed; on by default.
    pub auto_start: Option<bool>,
    /// Milliseconds to wait until a started browser is ready; 12000 by default.
    pub auto_start_timeout_ms: Option<PositiveInteger>,
    /// Host folders to mount into the browser container; replaces `docker.binds` there, even when empty.
    pub binds: Option<Vec<String>>,
}

/// Removal of unused sandboxes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SandboxPrune {
    /// Hours without use after which a sandbox is removed; 24 by default.
    pub idle_hours: Option<NonNegativeInteger>,
    /// Days after which a sandbox is removed in any case; 7 by default.
    pub max_age_days: Option<NonNegativeInteger>,
}

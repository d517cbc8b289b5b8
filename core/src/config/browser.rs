//! `browser`: the browser that agents control.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::network::SsrfPolicy;
use crate::config::common::numbers::Port;
use crate::config::common::toggle::Toggle;

/// The browser that agents control.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BrowserConfig {
    pub enabled: Option<bool>,
    pub allow_system_profile_import: Option<bool>,
    pub evaluate_enabled: Option<bool>,
    pub cdp_url: Option<String>,
    pub executable_path: Option<String>,
    pub headless: Option<bool>,
    pub no_sandbox: Option<bool>,
    pub attach_only: Option<bool>,
    pub default_profile: Option<String>,
    pub snapshot_defaults: Option<SnapshotDefaults>,
    pub ssrf_policy: Option<SsrfPolicy>,
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[a-z0-9-]+$"}))]
    pub profiles: Option<Map<BrowserProfile>>,
    pub extra_args: Option<Vec<String>>,
    pub tab_cleanup: Option<Toggle>,
    pub extension_relay: Option<ExtensionRelay>,
}

/// Defaults for page snapshots.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SnapshotDefaults {
    pub mode: Option<SnapshotMode>,
}

/// How much a snapshot contains.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SnapshotMode {
    Efficient,
}

/// One named browser profile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BrowserProfile {
    pub cdp_port: Option<Port>,
    pub cdp_url: Option<String>,
    pub user_data_dir: Option<String>,
    pub mcp_command: Option<String>,
    pub mcp_args: Option<Vec<String>>,
    pub driver: Option<BrowserDriver>,
    pub headless: Option<bool>,
    pub executable_path: Option<String>,
    pub attach_only: Option<bool>,
}

/// How the browser is controlled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum BrowserDriver {
    Openclaw,
    Clawd,
    ExistingSession,
    Extension,
}

/// The relay to the browser extension.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtensionRelay {
    pub allow_legacy_auth: Option<bool>,
}

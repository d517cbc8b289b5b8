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
    /// Let agents control a browser at all.
    pub enabled: Option<bool>,
    /// Allow logins to be taken over from the browser of the system user; on by default.
    pub allow_system_profile_import: Option<bool>,
    /// Let agents run JavaScript in pages; set `false` to prevent that.
    pub evaluate_enabled: Option<bool>,
    /// Address of a running browser that offers the Chrome DevTools protocol.
    pub cdp_url: Option<String>,
    /// Program of the browser; absent means a Chromium browser is looked for.
    pub executable_path: Option<String>,
    /// Run the browser without a visible window.
    pub headless: Option<bool>,
    /// Start Chromium without its own sandbox; needed in some containers, less safe.
    pub no_sandbox: Option<bool>,
    /// Only connect to a running browser, never start one.
    pub attach_only: Option<bool>,
    /// Profile to use if none is named.
    pub default_profile: Option<String>,
    /// Defaults for the text snapshots of pages.
    pub snapshot_defaults: Option<SnapshotDefaults>,
    /// Which hosts and private networks pages may be on; private ones are blocked by default.
    pub ssrf_policy: Option<SsrfPolicy>,
    /// Browser profiles by name; each is a browser of its own or a connection to one.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[a-z0-9-]+$"}))]
    pub profiles: Option<Map<BrowserProfile>>,
    /// Command-line flags that are added when a local Chromium is started.
    pub extra_args: Option<Vec<String>>,
    /// Whether tabs that agents left open are closed.
    pub tab_cleanup: Option<Toggle>,
    /// Connection to browsers that have the OpenClaw extension.
    pub extension_relay: Option<ExtensionRelay>,
}

/// Defaults for page snapshots.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SnapshotDefaults {
    /// Set to `efficient` for smaller snapshots.
    pub mode: Option<SnapshotMode>,
}

/// How much a snapshot contains.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SnapshotMode {
    /// Only what is needed to act, for fewer tokens.
    Efficient,
}

/// One named browser profile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BrowserProfile {
    /// Port for the Chrome DevTools protocol; a browser managed by OpenClaw needs this or `cdpUrl`.
    pub cdp_port: Option<Port>,
    /// Address of a running browser; `http`, `https`, `ws` or `wss`.
    pub cdp_url: Option<String>,
    /// Folder with the data of the profile, for `existing-session`.
    pub user_data_dir: Option<String>,
    /// Program that controls the browser, for the driver `existing-session`.
    pub mcp_command: Option<String>,
    /// Arguments of the program in `mcpCommand`; an address among them wins over `cdpUrl`.
    pub mcp_args: Option<Vec<String>>,
    /// Whether OpenClaw starts the browser, joins yours, or uses its extension.
    pub driver: Option<BrowserDriver>,
    /// Run this browser without a visible window.
    pub headless: Option<bool>,
    /// Program of the browser, in place of the general one; `~` is allowed.
    pub executable_path: Option<String>,
    /// Only connect to this browser, never start it.
    pub attach_only: Option<bool>,
}

/// How the browser is controlled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum BrowserDriver {
    /// A browser that OpenClaw starts and manages.
    Openclaw,
    /// Older name of `openclaw`.
    Clawd,
    /// A browser you use yourself, reached with Chrome's own MCP server.
    ExistingSession,
    /// A browser with the OpenClaw extension.
    Extension,
}

/// The relay to the browser extension.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExtensionRelay {
    /// Accept extensions that still sign in the older way; on by default.
    pub allow_legacy_auth: Option<bool>,
}

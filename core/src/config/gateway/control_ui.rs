//! `gateway.controlUi`: the web interface of the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::secret::SecretInput;

/// The web interface of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ControlUi {
    /// Without effect today: browsers always pair as devices. Remove it.
    pub dangerously_disable_device_auth: Option<bool>,
    /// Serve the web interface; turn it off where only apps and the command line connect.
    pub enabled: Option<bool>,
    /// URL path below which the interface is served, for example `/openclaw` behind a reverse proxy.
    pub base_path: Option<String>,
    /// Features that are still being tried out.
    pub experimental: Option<ControlUiExperiments>,
    /// Folder with the built files of the interface; absent means those shipped with OpenClaw.
    pub root: Option<String>,
    /// Colored label that tells this installation apart from others; visible before sign-in.
    pub environment: Option<EnvironmentBadge>,
    /// Show an invitation to the Discord community in the sidebar; shown by default.
    pub community_invite: Option<bool>,
    /// GitHub credential that the interface uses for profiles and link previews.
    pub github: Option<ControlUiGithub>,
    /// Let the gateway sum up what running sessions do; on by default.
    pub session_observer: Option<bool>,
    /// How strictly content that agents embed in the chat is isolated; `scripts` by default.
    pub embed_sandbox: Option<EmbedSandbox>,
    /// Permit embedded pages from other websites; off by default and risky with untrusted content.
    pub allow_external_embed_urls: Option<bool>,
    /// Load icons and previews of linked sites through the gateway; on by default, which reveals those links to the
    /// sites.
    pub automatically_fetch_favicons: Option<bool>,
    /// Browser origins that may connect, as scheme, host and port; required for public addresses.
    pub allowed_origins: Option<Vec<String>>,
    /// Accept an origin merely because it equals the `Host` header; weakens the defence against DNS rebinding.
    pub dangerously_allow_host_header_origin_fallback: Option<bool>,
}

/// Isolation of embedded content.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EmbedSandbox {
    /// Embedded content runs no scripts.
    Strict,
    /// Embedded content may run scripts, but stays isolated from the interface.
    Scripts,
    /// Least isolation; only for content that you trust fully.
    Trusted,
}

/// Experimental features of the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ControlUiExperiments {
    /// Run interface code from plugins that users installed; it acts with the rights of the signed-in person.
    pub custom_plugins: Option<bool>,
}

/// A label that tells installations apart.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentBadge {
    /// Short text of the badge, at most 24 characters.
    #[schemars(length(min = 1, max = 24))]
    pub label: String,
    /// Color of the badge and of the accents that go with it.
    pub color: BadgeColor,
}

/// Color of the label.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BadgeColor {
    /// A teal badge.
    Teal,
    /// An amber badge.
    Amber,
    /// A purple badge.
    Purple,
    /// A coral badge.
    Coral,
    /// A pink badge.
    Pink,
    /// A blue badge.
    Blue,
    /// A green badge.
    Green,
    /// A red badge, as many people mark production.
    Red,
    /// A gray badge, for an unobtrusive mark.
    Gray,
}

/// GitHub access of the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ControlUiGithub {
    /// GitHub token, best as a reference to a secret, for reading public accounts and repositories.
    pub token: Option<SecretInput>,
}

//! `gateway.controlUi`: the web interface of the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::secret::SecretInput;

/// The web interface of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ControlUi {
    pub dangerously_disable_device_auth: Option<bool>,
    pub enabled: Option<bool>,
    pub base_path: Option<String>,
    pub experimental: Option<ControlUiExperiments>,
    pub root: Option<String>,
    pub environment: Option<EnvironmentBadge>,
    pub community_invite: Option<bool>,
    pub github: Option<ControlUiGithub>,
    pub session_observer: Option<bool>,
    pub embed_sandbox: Option<EmbedSandbox>,
    pub allow_external_embed_urls: Option<bool>,
    pub automatically_fetch_favicons: Option<bool>,
    pub allowed_origins: Option<Vec<String>>,
    pub dangerously_allow_host_header_origin_fallback: Option<bool>,
}

/// Isolation of embedded content.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EmbedSandbox {
    Strict,
    Scripts,
    Trusted,
}

/// Experimental features of the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ControlUiExperiments {
    pub custom_plugins: Option<bool>,
}

/// A label that tells installations apart.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentBadge {
    #[schemars(length(min = 1, max = 24))]
    pub label: String,
    pub color: BadgeColor,
}

/// Color of the label.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BadgeColor {
    Teal,
    Amber,
    Purple,
    Coral,
    Pink,
    Blue,
    Green,
    Red,
    Gray,
}

/// GitHub access of the web interface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ControlUiGithub {
    pub token: Option<SecretInput>,
}

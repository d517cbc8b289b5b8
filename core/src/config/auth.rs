//! `auth`: credential profiles and the order in which they are tried.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Credential profiles and the order in which they are tried.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuthConfig {
    pub profiles: Option<Map<AuthProfile>>,
    pub order: Option<Map<Vec<String>>>,
}

/// One credential profile of a model provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthProfile {
    pub provider: String,
    pub mode: AuthMode,
    pub email: Option<String>,
    pub display_name: Option<String>,
}

/// The kind of credential in a profile.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AuthMode {
    #[serde(rename = "api_key")]
    ApiKey,
    AwsSdk,
    Oauth,
    Token,
}

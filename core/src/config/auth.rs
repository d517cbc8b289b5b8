//! `auth`: credential profiles and the order in which they are tried.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Credential profiles and the order in which they are tried.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuthConfig {
    /// Credential profiles by id, such as `anthropic:work`; keys and tokens are in the credential store, not here.
    pub profiles: Option<Map<AuthProfile>>,
    /// Profile ids per provider, in the order in which they are tried.
    pub order: Option<Map<Vec<String>>>,
}

/// One credential profile of a model provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthProfile {
    /// Id of the model provider, such as `anthropic`.
    pub provider: String,
    /// Kind of credential; must agree with the one that is stored.
    pub mode: AuthMode,
    /// E-mail address of the login, for display.
    pub email: Option<String>,
    /// Name of the profile, for display.
    pub display_name: Option<String>,
}

/// The kind of credential in a profile.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AuthMode {
    /// A fixed API key.
    #[serde(rename = "api_key")]
    ApiKey,
    /// Credentials that the AWS SDK finds in its environment.
    AwsSdk,
    /// A login with tokens that are renewed.
    Oauth,
    /// A fixed bearer token that may expire.
    Token,
}

//! `channels.reef`: the Reef channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::keywords::Oauth;
use crate::config::common::text::NonEmptyString;

/// The Reef channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReefChannel {
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    #[schemars(regex(pattern = r"^[hH][tT][tT][pP][sS]?:\/\/[^\\/?#@]+\/?$"), extend("format" = "uri"))]
    pub relay_url: Option<String>,
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,62}$"))]
    pub handle: Option<String>,
    #[schemars(regex(pattern = r"^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$"), extend("format" = "email"))]
    pub email: Option<String>,
    pub guard: Option<ReefGuard>,
    pub state_dir: Option<NonEmptyString>,
    pub request_policy: Option<ReefRequestPolicy>,
    pub friends: Option<Value>,
}

/// Who may ask for contact.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ReefRequestPolicy {
    CodeOnly,
    FriendsOfFriends,
    Open,
}

/// The model that checks messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ReefGuard {
    ApiKey(ReefApiKeyGuard),
    Oauth(ReefOauthGuard),
}

/// A guard that uses an API key.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReefApiKeyGuard {
    pub provider: ReefGuardProvider,
    pub auth_mode: Option<ApiKeyAuth>,
    #[schemars(regex(pattern = r"^[A-Z_][A-Z0-9_]*$"))]
    pub api_key_env: String,
    pub pinned_model: NonEmptyString,
    pub policy_version: NonEmptyString,
    #[schemars(range(min = 100, max = 120000))]
    pub timeout_ms: u64,
    pub rules: Option<ReefGuardRules>,
}

/// The provider of the guard model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReefGuardProvider {
    Anthropic,
    Openai,
}

/// Tag of a guard with an API key.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ApiKeyAuth {
    ApiKey,
}

/// Instructions for the guard.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReefGuardRules {
    #[schemars(length(max = 2000), regex(pattern = r"\S"))]
    pub outbound: Option<String>,
    #[schemars(length(max = 2000), regex(pattern = r"\S"))]
    pub inbound: Option<String>,
}

/// A guard that uses an OpenAI login.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReefOauthGuard {
    pub provider: OpenaiOnly,
    pub auth_mode: Oauth,
    #[schemars(regex(pattern = r"^openai:[^\s:/][^\s/]*$"))]
    pub auth_profile_id: String,
    pub pinned_model: NonEmptyString,
    pub policy_version: NonEmptyString,
    #[schemars(range(min = 100, max = 120000))]
    pub timeout_ms: u64,
    pub rules: Option<ReefGuardRules>,
}

/// The only provider that supports a login.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OpenaiOnly {
    Openai,
}

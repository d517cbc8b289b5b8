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
    /// `false` keeps Reef off while its settings stay in place. Absent means `true`.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Relay that passes on the sealed messages. Absent means `https://reefwire.ai`.
    #[schemars(regex(pattern = r"^[hH][tT][tT][pP][sS]?:\/\/[^\\/?#@]+\/?$"), extend("format" = "uri"))]
    pub relay_url: Option<String>,
    /// Name under which other agents find this one.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]{0,62}$"))]
    pub handle: Option<String>,
    /// Mail address with which the handle was registered.
    #[schemars(regex(pattern = r"^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$"), extend("format" = "email"))]
    pub email: Option<String>,
    /// Model that screens every message, incoming and outgoing.
    pub guard: Option<ReefGuard>,
    /// Folder for keys and state; keep it safe, as the identity lives there.
    pub state_dir: Option<NonEmptyString>,
    /// Who may ask for contact. Absent means `code-only`.
    pub request_policy: Option<ReefRequestPolicy>,
    /// Contacts, with what each may do; not checked here.
    pub friends: Option<Value>,
}

/// Who may ask for contact.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ReefRequestPolicy {
    /// Only people to whom a code was given.
    CodeOnly,
    /// People who share a contact as well.
    FriendsOfFriends,
    /// Anyone who knows the handle.
    Open,
}

/// The model that checks messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ReefGuard {
    /// A guard that pays by API key.
    ApiKey(ReefApiKeyGuard),
    /// A guard that uses a stored OpenAI login.
    Oauth(ReefOauthGuard),
}

/// A guard that uses an API key.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReefApiKeyGuard {
    /// Provider of the guard model.
    pub provider: ReefGuardProvider,
    /// Marks this form of the guard: `api-key`.
    pub auth_mode: Option<ApiKeyAuth>,
    /// Name of the environment variable that holds the API key.
    #[schemars(regex(pattern = r"^[A-Z_][A-Z0-9_]*$"))]
    pub api_key_env: String,
    /// Exact name of the guard model, so that its judgement does not change unnoticed.
    pub pinned_model: NonEmptyString,
    /// Version of the screening rules to follow.
    pub policy_version: NonEmptyString,
    /// How long the guard may take for one message, in milliseconds.
    #[schemars(range(min = 100, max = 120000))]
    pub timeout_ms: u64,
    /// Instructions of your own, in addition to the screening rules.
    pub rules: Option<ReefGuardRules>,
}

/// The provider of the guard model.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReefGuardProvider {
    /// A Claude model.
    Anthropic,
    /// An OpenAI model.
    Openai,
}

/// Tag of a guard with an API key.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ApiKeyAuth {
    /// The value `api-key`.
    ApiKey,
}

/// Instructions for the guard.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReefGuardRules {
    /// What must not leave, in plain words; at most 2000 characters.
    #[schemars(length(max = 2000), regex(pattern = r"\S"))]
    pub outbound: Option<String>,
    /// What must not come in, in plain words; at most 2000 characters.
    #[schemars(length(max = 2000), regex(pattern = r"\S"))]
    pub inbound: Option<String>,
}

/// A guard that uses an OpenAI login.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReefOauthGuard {
    /// Provider of the guard model; only `openai` has a login.
    pub provider: OpenaiOnly,
    /// Marks this form of the guard: `oauth`.
    pub auth_mode: Oauth,
    /// Stored login to use, such as `openai:default`.
    #[schemars(regex(pattern = r"^openai:[^\s:/][^\s/]*$"))]
    pub auth_profile_id: String,
    /// Exact name of the guard model, so that its judgement does not change unnoticed.
    pub pinned_model: NonEmptyString,
    /// Version of the screening rules to follow.
    pub policy_version: NonEmptyString,
    /// How long the guard may take for one message, in milliseconds.
    #[schemars(range(min = 100, max = 120000))]
    pub timeout_ms: u64,
    /// Instructions of your own, in addition to the screening rules.
    pub rules: Option<ReefGuardRules>,
}

/// The only provider that supports a login.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OpenaiOnly {
    /// The value `openai`.
    Openai,
}

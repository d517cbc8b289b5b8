//! `secrets`: where secrets come from and how they may leave.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::secret::{EnvSource, ExecSource, FileSource, StoreSource};
use crate::config::common::text::{EnvVarName, NonEmptyString, ProviderAlias};

/// Where secrets come from and how they may leave.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecretsConfig {
    pub egress_proxy: Option<EgressProxy>,
    pub providers: Option<Map<SecretProvider>>,
    pub defaults: Option<SecretDefaults>,
}

/// The proxy that inserts secrets into outgoing requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EgressProxy {
    pub enabled: Option<bool>,
    #[schemars(length(max = 256))]
    pub allowed_hosts: Option<Vec<NonEmptyString>>,
    #[schemars(length(max = 256))]
    pub bypass_hosts: Option<Vec<NonEmptyString>>,
}

/// One named source of secrets.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SecretProvider {
    Env(EnvSecretProvider),
    Exec(ExecSecretProvider),
    File(FileSecretProvider),
    Plugin(PluginSecretProvider),
    Store(StoreSecretProvider),
}

/// Secrets read from environment variables.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvSecretProvider {
    pub source: EnvSource,
    #[schemars(length(max = 256))]
    pub allowlist: Option<Vec<EnvVarName>>,
}

/// Secrets printed by a command.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecSecretProvider {
    pub source: ExecSource,
    pub command: NonEmptyString,
    #[schemars(length(max = 128), inner(length(max = 1024)))]
    pub args: Option<Vec<String>>,
    #[schemars(range(max = 120000))]
    pub timeout_ms: Option<PositiveInteger>,
    #[schemars(range(max = 120000))]
    pub no_output_timeout_ms: Option<PositiveInteger>,
    #[schemars(range(max = 20971520))]
    pub max_output_bytes: Option<PositiveInteger>,
    pub json_only: Option<bool>,
    pub env: Option<Map<String>>,
    #[schemars(length(max = 128))]
    pub pass_env: Option<Vec<EnvVarName>>,
    #[schemars(length(max = 64))]
    pub trusted_dirs: Option<Vec<NonEmptyString>>,
}

/// Secrets read from a file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileSecretProvider {
    pub source: FileSource,
    pub path: NonEmptyString,
    pub mode: Option<SecretFileMode>,
    #[schemars(range(max = 120000))]
    pub timeout_ms: Option<PositiveInteger>,
    #[schemars(range(max = 20971520))]
    pub max_bytes: Option<PositiveInteger>,
}

/// Format of the file.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SecretFileMode {
    SingleValue,
    Json,
}

/// Secrets resolved by a plugin integration.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSecretProvider {
    pub source: ExecSource,
    pub plugin_integration: PluginIntegration,
}

/// The plugin integration that resolves the secret.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginIntegration {
    #[schemars(length(min = 1, max = 128))]
    pub plugin_id: String,
    #[schemars(length(min = 1, max = 128))]
    pub integration_id: String,
}

/// Secrets kept in the store of OpenClaw.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoreSecretProvider {
    pub source: StoreSource,
}

/// Default provider per kind of secret source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecretDefaults {
    pub env: Option<ProviderAlias>,
    pub file: Option<ProviderAlias>,
    pub exec: Option<ProviderAlias>,
    pub store: Option<ProviderAlias>,
}

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
    /// Local proxy that inserts secrets into outgoing requests, so that commands never see them.
    pub egress_proxy: Option<EgressProxy>,
    /// Named sources that secret references point to.
    pub providers: Option<Map<SecretProvider>>,
    /// Source to use where a reference may leave it open.
    pub defaults: Option<SecretDefaults>,
}

/// The proxy that inserts secrets into outgoing requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EgressProxy {
    /// Run the proxy; off by default, a change needs a restart.
    pub enabled: Option<bool>,
    /// Hosts that can be reached besides those tied to a secret; an empty list allows no others.
    #[schemars(length(max = 256))]
    pub allowed_hosts: Option<Vec<NonEmptyString>>,
    /// Hosts whose connections pass untouched, for programs that pin certificates; no secrets are inserted.
    #[schemars(length(max = 256))]
    pub bypass_hosts: Option<Vec<NonEmptyString>>,
}

/// One named source of secrets.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SecretProvider {
    /// Environment variables.
    Env(EnvSecretProvider),
    /// A command.
    Exec(ExecSecretProvider),
    /// A file.
    File(FileSecretProvider),
    /// A plugin.
    Plugin(PluginSecretProvider),
    /// The store of OpenClaw.
    Store(StoreSecretProvider),
}

/// Secrets read from environment variables.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvSecretProvider {
    /// Selects environment variables; always `env`.
    pub source: EnvSource,
    /// Variables that may be read; absent means any.
    #[schemars(length(max = 256))]
    pub allowlist: Option<Vec<EnvVarName>>,
}

/// Secrets printed by a command.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecSecretProvider {
    /// Selects a command; always `exec`.
    pub source: ExecSource,
    /// Absolute path of the program, which may not be a symbolic link.
    pub command: NonEmptyString,
    /// Arguments of the program, passed as they are, without a shell.
    #[schemars(length(max = 128), inner(length(max = 1024)))]
    pub args: Option<Vec<String>>,
    /// Milliseconds that the program may run; 5000 by default, at most 120000.
    #[schemars(range(max = 120000))]
    pub timeout_ms: Option<PositiveInteger>,
    /// Milliseconds without output after which the program is stopped, at most 120000.
    #[schemars(range(max = 120000))]
    pub no_output_timeout_ms: Option<PositiveInteger>,
    /// Bytes of output that are accepted; 1 MiB by default, at most 20 MiB.
    #[schemars(range(max = 20971520))]
    pub max_output_bytes: Option<PositiveInteger>,
    /// Require the output to be JSON; set `false` for programs that print the bare secret.
    pub json_only: Option<bool>,
    /// Environment variables to set for the program.
    pub env: Option<Map<String>>,
    /// Variables to hand on from the gateway; the program sees no others.
    #[schemars(length(max = 128))]
    pub pass_env: Option<Vec<EnvVarName>>,
    /// Folders in which the program must lie.
    #[schemars(length(max = 64))]
    pub trusted_dirs: Option<Vec<NonEmptyString>>,
}

/// Secrets read from a file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileSecretProvider {
    /// Selects a file; always `file`.
    pub source: FileSource,
    /// Path of the file; only its owner should be able to read it.
    pub path: NonEmptyString,
    /// Whether the file is one secret or a JSON document with several.
    pub mode: Option<SecretFileMode>,
    /// Milliseconds that reading may take; 5000 by default, at most 120000.
    #[schemars(range(max = 120000))]
    pub timeout_ms: Option<PositiveInteger>,
    /// Size in bytes above which the file is refused; 1 MiB by default, at most 20 MiB.
    #[schemars(range(max = 20971520))]
    pub max_bytes: Option<PositiveInteger>,
}

/// Format of the file.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum SecretFileMode {
    /// The whole file is the secret.
    SingleValue,
    /// A JSON document; references name a value in it.
    Json,
}

/// Secrets resolved by a plugin integration.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSecretProvider {
    /// Selects an external source; always `exec`.
    pub source: ExecSource,
    /// Plugin that fetches the secrets, for example from a password manager.
    pub plugin_integration: PluginIntegration,
}

/// The plugin integration that resolves the secret.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginIntegration {
    /// Id of the plugin, as in `plugins.entries`.
    #[schemars(length(min = 1, max = 128))]
    pub plugin_id: String,
    /// Id of the integration within the plugin.
    #[schemars(length(min = 1, max = 128))]
    pub integration_id: String,
}

/// Secrets kept in the store of OpenClaw.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoreSecretProvider {
    /// Selects the store of OpenClaw; always `store`.
    pub source: StoreSource,
}

/// Default provider per kind of secret source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecretDefaults {
    /// Provider for references to environment variables; `default` unless set.
    pub env: Option<ProviderAlias>,
    /// Provider for references to files; `default` unless set.
    pub file: Option<ProviderAlias>,
    /// Provider for references to commands; `default` unless set.
    pub exec: Option<ProviderAlias>,
    /// Provider for references to the store; `default` unless set.
    pub store: Option<ProviderAlias>,
}

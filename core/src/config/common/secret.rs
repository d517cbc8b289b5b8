//! Credentials and references to them.

use schemars::JsonSchema;
use serde::Deserialize;
use std::fmt;

use crate::config::common::schema::inline_schema;
use crate::config::common::text::{EnvVarName, ProviderAlias};

/// A credential in plain text. Its `Debug` output shows the last four characters at most.
#[derive(Clone, Deserialize, Eq, PartialEq)]
#[serde(transparent)]
pub struct Secret(String);

inline_schema!(Secret = { "type": "string" });

impl Secret {
    /// The credential itself. Never print it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A short secret would be given away by its end.
        let shown = self
            .0
            .char_indices()
            .rev()
            .nth(3)
            .filter(|(start, _)| *start >= 12)
            .map_or("", |(start, _)| &self.0[start..]);
        write!(f, "Secret(…{shown})")
    }
}

/// A credential: plain text, or a reference to where it is kept.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SecretInput {
    /// The credential itself; `${VAR}` inserts an environment variable.
    Plain(Secret),
    /// A reference to where the credential is kept.
    Reference(SecretRef),
}

/// A reference to a secret that is kept elsewhere.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SecretRef {
    /// An environment variable.
    Env(EnvSecretRef),
    /// A file.
    File(FileSecretRef),
    /// The output of a command.
    Exec(ExecSecretRef),
    /// The store of OpenClaw.
    Store(StoreSecretRef),
}

/// A secret in an environment variable.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvSecretRef {
    /// Selects environment variables; always `env`.
    pub source: EnvSource,
    /// Name of an entry of `secrets.providers` with the same source.
    pub provider: ProviderAlias,
    /// Environment variable that holds the secret, such as `OPENAI_API_KEY`.
    pub id: EnvVarName,
}

/// A secret in a file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileSecretRef {
    /// Selects a file; always `file`.
    pub source: FileSource,
    /// Name of an entry of `secrets.providers` with the same source.
    pub provider: ProviderAlias,
    /// JSON pointer such as `/anthropic/key`, or `value` if the file is the secret.
    pub id: String,
}

/// A secret that a command prints.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExecSecretRef {
    /// Selects a command; always `exec`.
    pub source: ExecSource,
    /// Name of an entry of `secrets.providers` with the same source.
    pub provider: ProviderAlias,
    /// Id under which the command knows the secret.
    pub id: String,
}

/// A secret in the store of OpenClaw.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoreSecretRef {
    /// Selects the store of OpenClaw; always `store`.
    pub source: StoreSource,
    /// Name of an entry of `secrets.providers` with the same source.
    pub provider: ProviderAlias,
    /// Name of the secret in the store.
    pub id: EnvVarName,
}

/// Tag of the environment as a secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EnvSource {
    /// Environment variables.
    Env,
}

/// Tag of a command as a secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecSource {
    /// A command.
    Exec,
}

/// Tag of a file as a secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FileSource {
    /// A file.
    File,
}

/// Tag of the store as a secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum StoreSource {
    /// The store of OpenClaw.
    Store,
}

//! Secrets in the settings of plugins.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::secret::Secret;

/// A secret: text, or an object that OpenClaw does not check.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum OpaqueSecret {
    /// A reference to a secret, as an object.
    Object(Map<Value>),
    /// The secret as text.
    Text(Secret),
}

/// A secret of a plugin: text, or a reference.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum PluginSecretInput {
    /// A reference to where the secret is kept.
    Reference(PluginSecretRef),
    /// The secret as text.
    Plain(#[schemars(length(min = 1))] Secret),
}

/// A reference to a secret, as bundled plugins accept it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluginSecretRef {
    /// Kind of place that holds the secret.
    pub source: SecretSource,
    /// Name of the secret provider, from `secrets.providers`.
    pub provider: String,
    /// What to ask the provider for, such as the name of a variable.
    pub id: String,
}

/// A kind of secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SecretSource {
    /// An environment variable.
    Env,
    /// A file.
    File,
    /// The output of a command.
    Exec,
    /// OpenClaw's own store.
    Store,
}

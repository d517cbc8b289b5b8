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
    Object(Map<Value>),
    Text(Secret),
}

/// A secret of a plugin: text, or a reference.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum PluginSecretInput {
    Reference(PluginSecretRef),
    Plain(#[schemars(length(min = 1))] Secret),
}

/// A reference to a secret, as bundled plugins accept it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluginSecretRef {
    pub source: SecretSource,
    pub provider: String,
    pub id: String,
}

/// A kind of secret source.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SecretSource {
    Env,
    File,
    Exec,
    Store,
}

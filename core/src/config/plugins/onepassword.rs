//! `plugins.entries.onepassword`: secrets from 1Password.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::text::NonEmptyString;

/// Secrets from 1Password.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("allOf" = [
    { "if": { "required": ["vault"] }, "then": { "required": ["items"] } },
    { "if": { "required": ["items"] }, "then": { "required": ["vault"] } }
]))]
pub struct OnePassword {
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub vault: Option<String>,
    pub op_bin: Option<NonEmptyString>,
    pub default_policy: Option<OnePasswordPolicy>,
    pub cache_ttl_seconds: Option<NonNegativeInteger>,
    pub grant_ttl_hours: Option<PositiveNumber>,
    #[schemars(range(min = 1))]
    pub op_timeout_ms: Option<u64>,
    #[schemars(extend("propertyNames" = {"pattern": "^[a-z0-9][a-z0-9-]{0,63}$"}), extend("minProperties" = 1), extend("maxProperties" = 32))]
    pub items: Option<Map<OnePasswordItem>>,
}

/// What happens when an agent asks for an item.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OnePasswordPolicy {
    Auto,
    Approve,
    Deny,
}

/// One item that agents may ask for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnePasswordItem {
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub item: String,
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub vault: Option<String>,
    #[schemars(length(min = 1), regex(pattern = r"^[^,]+$"))]
    pub field: Option<String>,
    pub policy: Option<OnePasswordPolicy>,
    #[schemars(length(min = 1, max = 200))]
    pub description: Option<String>,
}

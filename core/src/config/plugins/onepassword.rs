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
    /// Vault that holds the items, by name or id; goes together with `items`.
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub vault: Option<String>,
    /// The `op` program, where it is not in `PATH`.
    pub op_bin: Option<NonEmptyString>,
    /// What happens when an agent asks for an item that has no policy. Absent means `approve`.
    pub default_policy: Option<OnePasswordPolicy>,
    /// How long a secret stays in memory after it was read, in seconds. Absent means 300.
    pub cache_ttl_seconds: Option<NonNegativeInteger>,
    /// How long a standing approval lasts, in hours. Absent means 720.
    pub grant_ttl_hours: Option<PositiveNumber>,
    /// How long a call of `op` may take, in milliseconds. Absent means 15000.
    #[schemars(range(min = 1))]
    pub op_timeout_ms: Option<u64>,
    /// The items that agents may ask for, under short names; no others can be read.
    #[schemars(extend("propertyNames" = {"pattern": "^[a-z0-9][a-z0-9-]{0,63}$"}), extend("minProperties" = 1), extend("maxProperties" = 32))]
    pub items: Option<Map<OnePasswordItem>>,
}

/// What happens when an agent asks for an item.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OnePasswordPolicy {
    /// The agent gets it.
    Auto,
    /// A person has to approve first.
    Approve,
    /// The agent does not get it.
    Deny,
}

/// One item that agents may ask for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnePasswordItem {
    /// Title or id of the item in 1Password.
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub item: String,
    /// Vault of this item, where it differs.
    #[schemars(length(min = 1), regex(pattern = r"^(?!\s*-)"))]
    pub vault: Option<String>,
    /// Field whose value is handed out. Absent means `credential`.
    #[schemars(length(min = 1), regex(pattern = r"^[^,]+$"))]
    pub field: Option<String>,
    /// What happens when an agent asks for this item.
    pub policy: Option<OnePasswordPolicy>,
    /// What the item is for; agents see this text, at most 200 characters.
    #[schemars(length(min = 1, max = 200))]
    pub description: Option<String>,
}

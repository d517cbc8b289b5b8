//! Lists and keywords that allow or deny.

use schemars::JsonSchema;
use serde::Deserialize;

/// Allow or deny.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AllowDenyAction {
    /// Not permitted.
    Deny,
    /// Permitted.
    Allow,
}

/// A list of what is allowed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowList {
    /// Names that are permitted; all others are not.
    pub allow: Option<Vec<String>>,
}

/// What is allowed and what is denied, by name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowDeny {
    /// Names that are permitted explicitly.
    pub allow: Option<Vec<String>>,
    /// Names that are not permitted; they win over `allow`.
    pub deny: Option<Vec<String>>,
}

/// When a person is asked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AskPolicy {
    /// Nobody is asked.
    Off,
    /// Somebody is asked when no rule covers the command.
    OnMiss,
    /// Somebody is asked every time.
    Always,
}

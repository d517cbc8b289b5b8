//! Lists and keywords that allow or deny.

use schemars::JsonSchema;
use serde::Deserialize;

/// Allow or deny.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AllowDenyAction {
    Deny,
    Allow,
}

/// A list of what is allowed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowList {
    pub allow: Option<Vec<String>>,
}

/// What is allowed and what is denied, by name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowDeny {
    pub allow: Option<Vec<String>>,
    pub deny: Option<Vec<String>>,
}

/// When a person is asked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AskPolicy {
    Off,
    OnMiss,
    Always,
}

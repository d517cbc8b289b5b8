//! `gateway.roles`: roles of gateway users.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;
use crate::config::gateway::auth::OperatorScope;

/// Roles of gateway users.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewayRoles {
    #[schemars(length(min = 1, max = 128))]
    pub default: String,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1, "maxLength": 128}))]
    pub definitions: Map<RoleDefinition>,
}

/// One role.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleDefinition {
    pub sessions: RoleSessions,
    pub sandbox: Option<RoleSandbox>,
    pub agents: RoleAgents,
    pub scopes: Vec<OperatorScope>,
    #[schemars(length(min = 1, max = 128))]
    pub access_policy_plugin: Option<String>,
}

/// Whether a role needs a sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RoleSandbox {
    Inherit,
    Required,
}

/// What a role may do with sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleSessions {
    pub others: OthersSessions,
}

/// Access to the sessions of other people.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OthersSessions {
    None,
    View,
    Suggest,
    Write,
}

/// The agents that a role may use.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoleAgents {
    Keyword(Every),
    List(Vec<NonEmptyString>),
}

/// The keyword `*`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum Every {
    #[serde(rename = "*")]
    All,
}

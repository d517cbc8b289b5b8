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
    /// Role of everybody who has no other one; must be a key of `definitions`.
    #[schemars(length(min = 1, max = 128))]
    pub default: String,
    /// The roles, each under its name; at least one is needed.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1, "maxLength": 128}))]
    pub definitions: Map<RoleDefinition>,
}

/// One role.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleDefinition {
    /// What people with this role may do with sessions of others.
    pub sessions: RoleSessions,
    /// Whether sessions created under this role must run in a sandbox; `inherit` by default.
    pub sandbox: Option<RoleSandbox>,
    /// Ids of the agents that may be used, or `"*"` for every agent.
    pub agents: RoleAgents,
    /// Upper limit of permissions; nobody with this role gets more.
    pub scopes: Vec<OperatorScope>,
    /// Id of a plugin that must agree to every access; while it is missing, access is denied.
    #[schemars(length(min = 1, max = 128))]
    pub access_policy_plugin: Option<String>,
}

/// Whether a role needs a sandbox.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RoleSandbox {
    /// The setting of the agent decides.
    Inherit,
    /// Sessions are sandboxed even if the agent has its sandbox off.
    Required,
}

/// What a role may do with sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleSessions {
    /// Access to sessions that somebody else has created.
    pub others: OthersSessions,
}

/// Access to the sessions of other people.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OthersSessions {
    /// They stay hidden.
    None,
    /// They can be read.
    View,
    /// They can be read, and messages can be suggested.
    Suggest,
    /// They can be written to.
    Write,
}

/// The agents that a role may use.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoleAgents {
    /// Every agent.
    Keyword(Every),
    /// Only the agents with these ids.
    List(Vec<NonEmptyString>),
}

/// The keyword `*`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum Every {
    /// Everything, without exception.
    #[serde(rename = "*")]
    All,
}

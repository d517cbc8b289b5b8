//! Which tools are allowed.

use schemars::JsonSchema;
use serde::Deserialize;

/// Tool policy for sandboxed sessions or for subagents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopedTools {
    /// Tools that are allowed, added and denied.
    pub tools: Option<ToolPolicy>,
}

/// Tools that are allowed, added and denied.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ToolPolicy {
    /// Tools or groups; when set, nothing else is offered. Not together with `alsoAllow`.
    pub allow: Option<Vec<String>>,
    /// Tools or groups in addition to those offered otherwise; not together with `allow`.
    pub also_allow: Option<Vec<String>>,
    /// Tools or groups that are not offered; wins over the other lists.
    pub deny: Option<Vec<String>>,
}

/// A predefined set of tools.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ToolProfile {
    /// Hardly more than the status of the session.
    Minimal,
    /// Files, commands, web, sessions, memory and media; for work on projects.
    Coding,
    /// Messages and sessions; for assistants in chats.
    Messaging,
    /// No restriction by the profile.
    Full,
}

/// Tools allowed for one model provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProviderToolPolicy {
    /// Tools or groups; when set, nothing else is offered. Not together with `alsoAllow`.
    pub allow: Option<Vec<String>>,
    /// Tools or groups in addition to those of the profile; not together with `allow`.
    pub also_allow: Option<Vec<String>>,
    /// Tools or groups that are not offered; wins over the other lists.
    pub deny: Option<Vec<String>>,
    /// Predefined set of tools for this provider.
    pub profile: Option<ToolProfile>,
}

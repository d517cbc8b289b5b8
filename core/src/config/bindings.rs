//! `bindings`: rules that assign conversations to agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::acp::{AcpKind, AcpSessionMode};
use crate::config::common::keywords::ChatType;
use crate::config::session::{DmScope, GroupScope};

/// One rule that assigns conversations to an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Binding {
    Acp(AcpBinding),
    Route(RouteBinding),
}

/// A binding to an ACP session.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpBinding {
    pub r#type: AcpKind,
    pub agent_id: String,
    pub comment: Option<String>,
    pub r#match: BindingMatch,
    pub acp: Option<AcpBindingSettings>,
}

/// The conversations that a binding applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BindingMatch {
    pub channel: String,
    pub account_id: Option<String>,
    pub peer: Option<BindingPeer>,
    pub guild_id: Option<String>,
    pub team_id: Option<String>,
    pub roles: Option<Vec<String>>,
}

/// The person, group or channel of a binding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BindingPeer {
    pub kind: ChatType,
    pub id: String,
}

/// The ACP session of a binding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpBindingSettings {
    pub mode: Option<AcpSessionMode>,
    pub label: Option<String>,
    pub cwd: Option<String>,
    pub backend: Option<String>,
}

/// A binding that routes messages to an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RouteBinding {
    pub r#type: Option<RouteKind>,
    pub agent_id: String,
    pub comment: Option<String>,
    pub r#match: BindingMatch,
    pub session: Option<BindingSession>,
}

/// Tag of a routing rule.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RouteKind {
    Route,
}

/// How bound conversations map to sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BindingSession {
    pub dm_scope: Option<DmScope>,
    pub group_scope: Option<GroupScope>,
}

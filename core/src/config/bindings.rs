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
    /// Ties a conversation to a session of an external agent.
    Acp(AcpBinding),
    /// Sends conversations to an agent.
    Route(RouteBinding),
}

/// A binding to an ACP session.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpBinding {
    /// Selects a binding to an external agent; always `acp`.
    pub r#type: AcpKind,
    /// Agent that the conversation belongs to; must be configured.
    pub agent_id: String,
    /// Note for whoever reads the file.
    pub comment: Option<String>,
    /// Conversation that is bound; `peer` must name it.
    pub r#match: BindingMatch,
    /// How the external agent is started.
    pub acp: Option<AcpBindingSettings>,
}

/// The conversations that a binding applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BindingMatch {
    /// Id of the channel, such as `telegram`.
    pub channel: String,
    /// Account of the channel; `"*"` means any, absence the default account.
    pub account_id: Option<String>,
    /// Single person, group or channel; the most specific criterion.
    pub peer: Option<BindingPeer>,
    /// Id of the Discord server that the rule applies to.
    pub guild_id: Option<String>,
    /// Team or workspace, on channels that have them.
    pub team_id: Option<String>,
    /// Discord roles that a sender must have.
    pub roles: Option<Vec<String>>,
}

/// The person, group or channel of a binding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BindingPeer {
    /// Whether the id names a person, a group or a channel.
    pub kind: ChatType,
    /// Id of that person, group or channel.
    pub id: String,
}

/// The ACP session of a binding.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpBindingSettings {
    /// Whether the session is kept after a request.
    pub mode: Option<AcpSessionMode>,
    /// Name under which the session is shown.
    pub label: Option<String>,
    /// Folder in which the external agent works.
    pub cwd: Option<String>,
    /// Backend that runs the external agent, in place of the general one.
    pub backend: Option<String>,
}

/// A binding that routes messages to an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RouteBinding {
    /// Selects routing; always `route`, and may be left out.
    pub r#type: Option<RouteKind>,
    /// Agent that answers; must be configured.
    pub agent_id: String,
    /// Note for whoever reads the file.
    pub comment: Option<String>,
    /// Conversations that the rule applies to.
    pub r#match: BindingMatch,
    /// How the conversations of this rule map to sessions, in place of the general rules.
    pub session: Option<BindingSession>,
}

/// Tag of a routing rule.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RouteKind {
    /// Sends conversations to an agent.
    Route,
}

/// How bound conversations map to sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BindingSession {
    /// How direct conversations are divided into sessions.
    pub dm_scope: Option<DmScope>,
    /// How groups are divided into sessions.
    pub group_scope: Option<GroupScope>,
}

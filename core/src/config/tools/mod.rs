//! `tools`: the tools of all agents.

pub mod agent;
pub mod code_mode;
pub mod exec;
pub mod links;
pub mod media;
pub mod message;
pub mod policy;
pub mod sessions;
pub mod web;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::unions::BoolOr;
use agent::AgentTools;
use code_mode::ToolSearchSettings;
use links::LinkTools;
use media::MediaTools;
use policy::ScopedTools;
use sessions::{AgentToAgent, SessionTools, SessionsSpawnTool};
use web::WebTools;

/// Tools of all agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ToolsConfig {
    /// Tool settings that a single agent can override.
    #[serde(flatten)]
    pub shared: AgentTools,
    /// Web search, and fetching of web pages.
    pub web: Option<WebTools>,
    /// How images, recordings and videos in messages are turned into text for the model.
    pub media: Option<MediaTools>,
    /// How links in messages are looked into before the model answers.
    pub links: Option<LinkTools>,
    /// Which other sessions the session tools reach.
    pub sessions: Option<SessionTools>,
    /// Let models search for tools instead of sending every definition; `true`, `false` or details.
    pub tool_search: Option<BoolOr<ToolSearchSettings>>,
    /// Whether agents may write to each other.
    pub agent_to_agent: Option<AgentToAgent>,
    /// Tools that helpers started by an agent get.
    pub subagents: Option<ScopedTools>,
    /// Settings of the tool that starts helpers.
    #[serde(rename = "sessions_spawn")]
    pub sessions_spawn: Option<SessionsSpawnTool>,
    /// Offer the tool with which agents keep a visible plan; on by default.
    pub update_plan: Option<bool>,
}

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
    #[serde(flatten)]
    pub shared: AgentTools,
    pub web: Option<WebTools>,
    pub media: Option<MediaTools>,
    pub links: Option<LinkTools>,
    pub sessions: Option<SessionTools>,
    pub tool_search: Option<BoolOr<ToolSearchSettings>>,
    pub agent_to_agent: Option<AgentToAgent>,
    pub subagents: Option<ScopedTools>,
    #[serde(rename = "sessions_spawn")]
    pub sessions_spawn: Option<SessionsSpawnTool>,
    pub update_plan: Option<bool>,
}

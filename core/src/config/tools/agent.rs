//! Tool settings that exist both in `tools` and in `agents.entries.*.tools`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::keywords::Oauth;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::text::NonEmptyString;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::BoolOr;
use crate::config::tools::code_mode::CodeMode;
use crate::config::tools::exec::{ElevatedTools, ExecTool};
use crate::config::tools::message::MessageTool;
use crate::config::tools::policy::{ProviderToolPolicy, ScopedTools, ToolPolicy, ToolProfile};

/// Tools of one agent, and the settings all agents share.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentTools {
    pub profile: Option<ToolProfile>,
    pub allow: Option<Vec<String>>,
    pub also_allow: Option<Vec<String>>,
    pub deny: Option<Vec<String>>,
    pub by_provider: Option<Map<ProviderToolPolicy>>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub code_mode: Option<CodeMode>,
    pub swarm: Option<BoolOr<SwarmSettings>>,
    pub elevated: Option<ElevatedTools>,
    pub exec: Option<ExecTool>,
    pub github: Option<GithubTools>,
    pub fs: Option<FileTools>,
    pub loop_detection: Option<Toggle>,
    pub message: Option<MessageTool>,
    pub sandbox: Option<ScopedTools>,
}

/// Groups of subagents that work in parallel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwarmSettings {
    pub enabled: Option<bool>,
    pub max_concurrent: Option<PositiveInteger>,
    pub max_children_per_group: Option<PositiveInteger>,
    pub max_total_per_group: Option<PositiveInteger>,
    pub wait_timeout_seconds_max: Option<PositiveInteger>,
    pub default_agent_id: Option<String>,
}

/// The GitHub identity of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GithubTools {
    #[schemars(regex(pattern = r"^ghp_[a-f0-9]{32}$"))]
    pub profile_id: String,
    pub kind: Option<Oauth>,
    pub git_author: Option<GitAuthor>,
}

/// The author of commits.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GitAuthor {
    pub name: Option<NonEmptyString>,
    pub email: Option<NonEmptyString>,
}

/// The tools that read and write files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileTools {
    pub workspace_only: Option<bool>,
}

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
    /// Predefined set of tools to begin with; `allow`, `alsoAllow` and `deny` change it.
    pub profile: Option<ToolProfile>,
    /// Tools or groups such as `group:fs`; when set, nothing else is offered. Not together with `alsoAllow`.
    pub allow: Option<Vec<String>>,
    /// Tools or groups offered in addition to those of the profile; not together with `allow`.
    pub also_allow: Option<Vec<String>>,
    /// Tools or groups that are never offered; wins over every other list.
    pub deny: Option<Vec<String>>,
    /// Tools per model provider or `provider/model`, for models that should get fewer.
    pub by_provider: Option<Map<ProviderToolPolicy>>,
    /// Tools per sender, to trust some people with more than others.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Let the model call tools by writing code; `true`, `false`, `"auto"` (the default) or details.
    pub code_mode: Option<CodeMode>,
    /// Starting groups of helpers from code; on unless `false`, an object sets limits.
    pub swarm: Option<BoolOr<SwarmSettings>>,
    /// Who may have commands run outside the sandbox.
    pub elevated: Option<ElevatedTools>,
    /// The tool that runs commands: where, which, and after whose approval.
    pub exec: Option<ExecTool>,
    /// GitHub account that command-line tools of the agent use; absent means the login of the host.
    pub github: Option<GithubTools>,
    /// Whether the file tools may leave the workspace.
    pub fs: Option<FileTools>,
    /// Interrupting agents that repeat the same tool calls; off by default.
    pub loop_detection: Option<Toggle>,
    /// The tool that sends messages to people and channels.
    pub message: Option<MessageTool>,
    /// Tools offered to sandboxed sessions, in addition to the general rules.
    pub sandbox: Option<ScopedTools>,
}

/// Groups of subagents that work in parallel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwarmSettings {
    /// Allow groups of helpers that are started from code; on by default.
    pub enabled: Option<bool>,
    /// Helpers of one group that run at the same time; 8 by default, the rest wait.
    pub max_concurrent: Option<PositiveInteger>,
    /// Helpers of one group that may exist at the same time; 50 by default.
    pub max_children_per_group: Option<PositiveInteger>,
    /// Helpers that one group may start in all; 200 by default.
    pub max_total_per_group: Option<PositiveInteger>,
    /// Longest time in seconds that one call may wait for helpers; 600 by default.
    pub wait_timeout_seconds_max: Option<PositiveInteger>,
    /// Agent that runs helpers if the call names none; absent means the agent itself.
    pub default_agent_id: Option<String>,
}

/// The GitHub identity of an agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GithubTools {
    /// Id of the stored GitHub login; the web interface creates it.
    #[schemars(regex(pattern = r"^ghp_[a-f0-9]{32}$"))]
    pub profile_id: String,
    /// Set to `oauth` for a login that is renewed; absent for a personal access token.
    pub kind: Option<Oauth>,
    /// Name and e-mail for commits of the agent.
    pub git_author: Option<GitAuthor>,
}

/// The author of commits.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GitAuthor {
    /// Author name in commits of the agent.
    pub name: Option<NonEmptyString>,
    /// Author e-mail address in commits of the agent.
    pub email: Option<NonEmptyString>,
}

/// The tools that read and write files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileTools {
    /// Keep file tools inside the workspace.
    pub workspace_only: Option<bool>,
}

//! Groups and direct conversations of `channels.feishu`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::policy::AllowDeny;
use crate::config::common::unions::NumberOrString;

/// Agents that are created per user.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuDynamicAgents {
    pub enabled: Option<bool>,
    pub workspace_template: Option<String>,
    pub agent_dir_template: Option<String>,
    pub max_agents: Option<PositiveInteger>,
}

/// Disabled or enabled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DisabledEnabled {
    Disabled,
    Enabled,
}

/// What shares a session in groups.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum FeishuGroupSessionScope {
    Group,
    GroupSender,
    GroupTopic,
    GroupTopicSender,
}

/// One Feishu group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuGroup {
    pub require_mention: Option<bool>,
    pub tools: Option<AllowDeny>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
    pub group_session_scope: Option<FeishuGroupSessionScope>,
    pub topic_session_mode: Option<DisabledEnabled>,
    pub reply_in_thread: Option<DisabledEnabled>,
}

/// One direct conversation on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuDm {
    pub enabled: Option<bool>,
    pub system_prompt: Option<String>,
}

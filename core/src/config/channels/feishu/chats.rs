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
    /// Whether everyone who writes in private gets an agent of their own. Default off.
    pub enabled: Option<bool>,
    /// Path of the new agent's workspace; `{agentId}` is filled in.
    pub workspace_template: Option<String>,
    /// Path of the new agent's own folder; `{agentId}` is filled in.
    pub agent_dir_template: Option<String>,
    /// Most agents that are created in this way; absent sets no limit.
    pub max_agents: Option<PositiveInteger>,
}

/// Disabled or enabled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DisabledEnabled {
    /// Off.
    Disabled,
    /// On.
    Enabled,
}

/// What shares a session in groups.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum FeishuGroupSessionScope {
    /// The whole group shares one session.
    Group,
    /// Each person in a group has a session.
    GroupSender,
    /// Each topic of a group has a session.
    GroupTopic,
    /// Each person has a session per topic.
    GroupTopicSender,
}

/// One Feishu group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<AllowDeny>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: open ids (`ou_…`).
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Who or what shares a session in this group.
    pub group_session_scope: Option<FeishuGroupSessionScope>,
    /// Older form of `groupSessionScope`; use that instead.
    pub topic_session_mode: Option<DisabledEnabled>,
    /// Whether answers in this group open or continue a topic thread.
    pub reply_in_thread: Option<DisabledEnabled>,
}

/// One direct conversation on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuDm {
    /// `false` makes the bot ignore this private chat.
    pub enabled: Option<bool>,
    /// Additional instructions for the agent in this private chat.
    pub system_prompt: Option<String>,
}

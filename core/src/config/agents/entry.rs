//! `agents.entries`: single agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::acp::{AcpKind, AcpSessionMode};
use crate::config::agents::defaults::ExecutionContract;
use crate::config::agents::heartbeat::Heartbeat;
use crate::config::agents::settings::{AgentSettings, ReasoningVisibility};
use crate::config::agents::subagents::AgentSubagents;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::memory::search::MemorySearch;
use crate::config::messages::UnmentionedInbound;
use crate::config::tools::agent::AgentTools;
use crate::config::tts::AgentTts;

/// One agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentEntry {
    #[serde(flatten)]
    pub settings: AgentSettings,
    pub name: Option<String>,
    pub description: Option<String>,
    pub agent_dir: Option<String>,
    pub reasoning_default: Option<ReasoningVisibility>,
    pub subagents: Option<AgentSubagents>,
    pub embedded_agent: Option<EmbeddedAgent>,
    pub runtime: Option<AgentRuntime>,
    pub memory: Option<AgentMemory>,
    pub tts: Option<AgentTts>,
    pub skills_limits: Option<AgentSkillLimits>,
    pub heartbeat: Option<Heartbeat>,
    pub identity: Option<AgentIdentity>,
    pub group_chat: Option<AgentGroupChat>,
    pub tools: Option<AgentTools>,
    pub default: Option<bool>,
}

/// The embedded runtime of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmbeddedAgent {
    pub execution_contract: Option<ExecutionContract>,
}

/// The runtime that one agent uses.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AgentRuntime {
    Acp(AcpAgentRuntime),
    Embedded(EmbeddedAgentRuntime),
}

/// An agent that runs over the Agent Client Protocol.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpAgentRuntime {
    pub r#type: AcpKind,
    pub acp: Option<AcpAgentSettings>,
}

/// The ACP backend of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpAgentSettings {
    pub agent: Option<String>,
    pub backend: Option<String>,
    pub mode: Option<AcpSessionMode>,
    pub cwd: Option<String>,
}

/// An agent that runs inside the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmbeddedAgentRuntime {
    pub r#type: EmbeddedKind,
}

/// Tag of the embedded runtime.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EmbeddedKind {
    Embedded,
}

/// Memory of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentMemory {
    pub search: Option<MemorySearch>,
}

/// Limits on the skills of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentSkillLimits {
    pub max_skills_prompt_chars: Option<NonNegativeInteger>,
}

/// Name and appearance of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentIdentity {
    pub name: Option<String>,
    pub theme: Option<String>,
    pub emoji: Option<String>,
    pub avatar: Option<String>,
}

/// Behaviour of one agent in group chats.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentGroupChat {
    pub mention_patterns: Option<Vec<String>>,
    pub history_limit: Option<NonNegativeInteger>,
    pub unmentioned_inbound: Option<UnmentionedInbound>,
}

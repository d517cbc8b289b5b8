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
    /// Settings that override those of `agents.defaults`.
    #[serde(flatten)]
    pub settings: AgentSettings,
    /// Name of the agent for lists and menus.
    pub name: Option<String>,
    /// What the agent is for, in words that people and other agents read.
    pub description: Option<String>,
    /// Folder for the agent's own state and credentials; never share one between agents.
    pub agent_dir: Option<String>,
    /// Whether reasoning is shown for this agent, in place of the common default.
    pub reasoning_default: Option<ReasoningVisibility>,
    /// Which helpers this agent may start, and how.
    pub subagents: Option<AgentSubagents>,
    /// Behaviour of the built-in runtime for this agent.
    pub embedded_agent: Option<EmbeddedAgent>,
    /// Runtime that executes this agent; absent means the one built into the gateway.
    pub runtime: Option<AgentRuntime>,
    /// Memory search of this agent, in place of the common settings.
    pub memory: Option<AgentMemory>,
    /// Voice of this agent; merged over the common `tts` settings.
    pub tts: Option<AgentTts>,
    /// Limits on the skills listed in this agent's prompt.
    pub skills_limits: Option<AgentSkillLimits>,
    /// Heartbeat of this agent; once any agent has one, only such agents run heartbeats.
    pub heartbeat: Option<Heartbeat>,
    /// Name, emoji and picture under which the agent appears.
    pub identity: Option<AgentIdentity>,
    /// How this agent behaves in groups.
    pub group_chat: Option<AgentGroupChat>,
    /// Tools of this agent; restrictions of the common `tools` settings stay in force.
    pub tools: Option<AgentTools>,
    /// Older mark of the default agent; at most one may have it, and none next to `ownership: "explicit"`.
    pub default: Option<bool>,
}

/// The embedded runtime of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmbeddedAgent {
    /// Whether this agent may stop after announcing a plan.
    pub execution_contract: Option<ExecutionContract>,
}

/// The runtime that one agent uses.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AgentRuntime {
    /// An external agent program, reached over the Agent Client Protocol.
    Acp(AcpAgentRuntime),
    /// The runtime inside the gateway.
    Embedded(EmbeddedAgentRuntime),
}

/// An agent that runs over the Agent Client Protocol.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpAgentRuntime {
    /// Selects the Agent Client Protocol; always `acp`.
    pub r#type: AcpKind,
    /// Which external agent runs, and where.
    pub acp: Option<AcpAgentSettings>,
}

/// The ACP backend of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcpAgentSettings {
    /// Name of the external agent, such as `codex`.
    pub agent: Option<String>,
    /// Id of the ACP backend that starts it, such as `acpx`.
    pub backend: Option<String>,
    /// Whether the session is kept after a request.
    pub mode: Option<AcpSessionMode>,
    /// Folder in which the external agent works.
    pub cwd: Option<String>,
}

/// An agent that runs inside the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmbeddedAgentRuntime {
    /// Selects the built-in runtime; always `embedded`.
    pub r#type: EmbeddedKind,
}

/// Tag of the embedded runtime.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EmbeddedKind {
    /// The runtime inside the gateway.
    Embedded,
}

/// Memory of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentMemory {
    /// Memory search of this agent; absent values come from the common settings.
    pub search: Option<MemorySearch>,
}

/// Limits on the skills of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentSkillLimits {
    /// Characters that the list of skills may take up in this agent's prompt.
    pub max_skills_prompt_chars: Option<NonNegativeInteger>,
}

/// Name and appearance of one agent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentIdentity {
    /// Name that the agent answers to; also used to recognise mentions.
    pub name: Option<String>,
    /// Character of the agent in a few words.
    pub theme: Option<String>,
    /// Emoji of the agent; also the default reaction to received messages.
    pub emoji: Option<String>,
    /// Picture: a path inside the workspace, an `http` or `https` URL, or a `data:` URI.
    pub avatar: Option<String>,
}

/// Behaviour of one agent in group chats.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentGroupChat {
    /// Regular expressions by which a message addresses this agent; absent derives them from its identity.
    pub mention_patterns: Option<Vec<String>>,
    /// Earlier group messages that are shown to the agent as context.
    pub history_limit: Option<NonNegativeInteger>,
    /// How group messages are handled that do not address the agent.
    pub unmentioned_inbound: Option<UnmentionedInbound>,
}

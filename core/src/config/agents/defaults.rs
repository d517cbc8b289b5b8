//! `agents.defaults`: defaults for all agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::compaction::Compaction;
use crate::config::agents::context::ContextPruning;
use crate::config::agents::heartbeat::HeartbeatDefaults;
use crate::config::agents::model::{MediaModelSelection, MediaModels};
use crate::config::agents::settings::{AgentSettings, ReasoningVisibility};
use crate::config::agents::subagents::SubagentDefaults;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::streaming::{StreamingChunk, StreamingCoalesce};
use crate::config::common::text::NonEmptyString;

/// Defaults for all agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentDefaults {
    #[serde(flatten)]
    pub settings: AgentSettings,
    pub model_selection_scope: Option<ModelSelectionScope>,
    pub image_model: Option<MediaModelSelection>,
    pub media_models: Option<MediaModels>,
    pub voice_model: Option<MediaModelSelection>,
    pub pdf_model: Option<MediaModelSelection>,
    pub pdf_max_mb: Option<PositiveNumber>,
    pub pdf_max_pages: Option<PositiveInteger>,
    pub silent_reply: Option<SilentReply>,
    pub repo_root: Option<String>,
    pub skip_bootstrap: Option<bool>,
    pub skip_optional_bootstrap_files: Option<Vec<OptionalBootstrapFile>>,
    pub user_timezone: Option<String>,
    pub startup_context: Option<StartupContext>,
    pub context_pruning: Option<ContextPruning>,
    pub compaction: Option<Compaction>,
    pub embedded_agent: Option<EmbeddedAgentDefaults>,
    pub reasoning_default: Option<ReasoningVisibility>,
    pub elevated_default: Option<ElevatedLevel>,
    pub block_streaming_default: Option<OffOn>,
    pub block_streaming_break: Option<BlockBreak>,
    pub timeout_seconds: Option<NonNegativeInteger>,
    pub media_max_mb: Option<PositiveNumber>,
    pub image_max_dimension_px: Option<PositiveInteger>,
    pub image_quality: Option<ImageQuality>,
    pub typing_interval_seconds: Option<PositiveInteger>,
    pub system_agent: Option<AgentRef>,
    pub auth_inheritance: Option<AgentRef>,
    pub session_store: Option<AgentRef>,
    pub max_concurrent: Option<PositiveInteger>,
    pub subagents: Option<SubagentDefaults>,
    pub block_streaming_chunk: Option<StreamingChunk>,
    pub block_streaming_coalesce: Option<StreamingCoalesce>,
    pub heartbeat: Option<HeartbeatDefaults>,
}

/// How far a model chosen in chat applies.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ModelSelectionScope {
    Session,
    Agent,
    Global,
}

/// A workspace file that need not be created.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OptionalBootstrapFile {
    #[serde(rename = "SOUL.md")]
    Soul,
    #[serde(rename = "USER.md")]
    User,
    #[serde(rename = "HEARTBEAT.md")]
    Heartbeat,
    #[serde(rename = "IDENTITY.md")]
    Identity,
}

/// Default level of elevated commands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ElevatedLevel {
    Off,
    On,
    Ask,
    Full,
}

/// Off or on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OffOn {
    Off,
    On,
}

/// The event that ends a streamed block.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum BlockBreak {
    TextEnd,
    MessageEnd,
}

/// Trade-off between detail and cost of images.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImageQuality {
    Auto,
    Efficient,
    Balanced,
    High,
}

/// Where an agent may choose not to reply.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SilentReply {
    pub group: Option<SilentReplyPolicy>,
    pub internal: Option<SilentReplyPolicy>,
}

/// Whether silence is allowed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SilentReplyPolicy {
    Allow,
    Disallow,
}

/// Memory that is loaded when a session starts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartupContext {
    pub enabled: Option<bool>,
    pub apply_on: Option<Vec<StartupTrigger>>,
    #[schemars(range(min = 1, max = 14))]
    pub daily_memory_days: Option<u64>,
    #[schemars(range(min = 1, max = 65536))]
    pub max_file_bytes: Option<u64>,
    #[schemars(range(min = 1, max = 10000))]
    pub max_file_chars: Option<u64>,
    #[schemars(range(min = 1, max = 50000))]
    pub max_total_chars: Option<u64>,
}

/// An event that loads the startup context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum StartupTrigger {
    New,
    Reset,
}

/// Defaults of the embedded agent runtime.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmbeddedAgentDefaults {
    pub project_settings_policy: Option<ProjectSettingsPolicy>,
    pub execution_contract: Option<ExecutionContract>,
    pub cyber_failover: Option<CyberFailover>,
}

/// What happens with settings found in a project.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ProjectSettingsPolicy {
    Trusted,
    Sanitize,
    Ignore,
}

/// How strictly a turn must make progress.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExecutionContract {
    Default,
    StrictAgentic,
}

/// Failover after a refusal for cyber-security reasons.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CyberFailover {
    pub mode: Option<CyberFailoverMode>,
    pub model: Option<NonEmptyString>,
    pub cooloff_ms: Option<PositiveInteger>,
}

/// Whether another model takes over.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CyberFailoverMode {
    Auto,
    Off,
}

/// A reference to an agent by its id.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentRef {
    pub agent_id: Option<NonEmptyString>,
}

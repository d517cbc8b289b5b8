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
    /// Settings that a single agent can override.
    #[serde(flatten)]
    pub settings: AgentSettings,
    /// How far it reaches when somebody switches the model in chat; only the session unless set.
    pub model_selection_scope: Option<ModelSelectionScope>,
    /// Vision model for agents whose own model cannot see images.
    pub image_model: Option<MediaModelSelection>,
    /// Models behind the tools that create images, video and music.
    pub media_models: Option<MediaModels>,
    /// Model for everything spoken: reading aloud, transcripts and live conversation.
    pub voice_model: Option<MediaModelSelection>,
    /// Model of the PDF tool; absent means `imageModel`, then the model of the session.
    pub pdf_model: Option<MediaModelSelection>,
    /// Largest PDF file in megabytes that the PDF tool opens, unless a call asks for another limit.
    pub pdf_max_mb: Option<PositiveNumber>,
    /// Pages of a PDF file that the tool looks at when it extracts them itself.
    pub pdf_max_pages: Option<PositiveInteger>,
    /// Where agents may decide not to answer at all.
    pub silent_reply: Option<SilentReply>,
    /// Repository folder that the system prompt names as the place of work; absent means it is detected.
    pub repo_root: Option<String>,
    /// Do not create the standard files (`AGENTS.md` and others) in a workspace; for workspaces you prepare yourself.
    pub skip_bootstrap: Option<bool>,
    /// Standard files that are not created in a new workspace.
    pub skip_optional_bootstrap_files: Option<Vec<OptionalBootstrapFile>>,
    /// Time zone, such as `Europe/Zurich`, in which agents are told the time; absent means that of the host.
    pub user_timezone: Option<String>,
    /// Recent memory notes that a fresh session begins with.
    pub startup_context: Option<StartupContext>,
    /// Dropping of old tool results from what is sent to the model.
    pub context_pruning: Option<ContextPruning>,
    /// Summarising of sessions that approach the context limit.
    pub compaction: Option<Compaction>,
    /// Behaviour of the runtime built into the gateway.
    pub embedded_agent: Option<EmbeddedAgentDefaults>,
    /// Whether the model's reasoning is shown, unless a session says otherwise; honoured for authorised people only.
    pub reasoning_default: Option<ReasoningVisibility>,
    /// Level of elevated command execution at the start of a session; `on` by default.
    pub elevated_default: Option<ElevatedLevel>,
    /// Send long answers in blocks while they are written; channels have a switch of their own as well.
    pub block_streaming_default: Option<OffOn>,
    /// When a block counts as finished; `text_end` by default.
    pub block_streaming_break: Option<BlockBreak>,
    /// Seconds after which a run is aborted; 172800 (two days) by default.
    pub timeout_seconds: Option<NonNegativeInteger>,
    /// Largest attachment in megabytes that is accepted; 20 in the web chat by default.
    pub media_max_mb: Option<PositiveNumber>,
    /// Pixels of the longer side to which images are scaled down before a model sees them; 1200 by default.
    pub image_max_dimension_px: Option<PositiveInteger>,
    /// How much detail images keep when they are scaled down.
    pub image_quality: Option<ImageQuality>,
    /// Seconds between two renewals of the typing indicator; 6 by default.
    pub typing_interval_seconds: Option<PositiveInteger>,
    /// Agent that does work nobody asked a particular agent for, with its model and credentials.
    pub system_agent: Option<AgentRef>,
    /// Agent whose stored credentials the others inherit after an upgrade from an older layout.
    pub auth_inheritance: Option<AgentRef>,
    /// Agent that owns old sessions which name no agent.
    pub session_store: Option<AgentRef>,
    /// Agent runs that may be in progress at the same time.
    pub max_concurrent: Option<PositiveInteger>,
    /// Defaults for the helpers that agents start.
    pub subagents: Option<SubagentDefaults>,
    /// Size of streamed blocks and where they are split.
    pub block_streaming_chunk: Option<StreamingChunk>,
    /// Joining of short streamed blocks before they are sent.
    pub block_streaming_coalesce: Option<StreamingCoalesce>,
    /// Turns that agents run periodically without being asked.
    pub heartbeat: Option<HeartbeatDefaults>,
}

/// How far a model chosen in chat applies.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ModelSelectionScope {
    /// Only the session in which the model was switched.
    Session,
    /// Also the configured model of that agent.
    Agent,
    /// Also the configured model that all agents share.
    Global,
}

/// A workspace file that need not be created.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OptionalBootstrapFile {
    /// The file about character and tone.
    #[serde(rename = "SOUL.md")]
    Soul,
    /// The file about the person that the agent serves.
    #[serde(rename = "USER.md")]
    User,
    /// Accepted, but without effect: this file is no longer created anyway.
    #[serde(rename = "HEARTBEAT.md")]
    Heartbeat,
    /// The file with name and appearance.
    #[serde(rename = "IDENTITY.md")]
    Identity,
}

/// Default level of elevated commands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ElevatedLevel {
    /// No elevated execution.
    Off,
    /// Commands leave the sandbox, approvals still apply.
    On,
    /// Another spelling of `on`.
    Ask,
    /// Commands leave the sandbox without approval, where the rules for commands permit that.
    Full,
}

/// Off or on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OffOn {
    /// Switched off.
    Off,
    /// Switched on.
    On,
}

/// The event that ends a streamed block.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum BlockBreak {
    /// A block ends with each piece of text, so that output appears early.
    TextEnd,
    /// Blocks are sent once the whole message is complete.
    MessageEnd,
}

/// Trade-off between detail and cost of images.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImageQuality {
    /// Decided from the limits of the model and the number of images.
    Auto,
    /// Small images, for fewer tokens.
    Efficient,
    /// A compromise of detail and cost.
    Balanced,
    /// Much detail, for screenshots and documents.
    High,
}

/// Where an agent may choose not to reply.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SilentReply {
    /// Whether the agent may stay silent in groups.
    pub group: Option<SilentReplyPolicy>,
    /// Whether the agent may stay silent in runs that no person started.
    pub internal: Option<SilentReplyPolicy>,
}

/// Whether silence is allowed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SilentReplyPolicy {
    /// The agent may leave a message unanswered.
    Allow,
    /// The agent has to answer.
    Disallow,
}

/// Memory that is loaded when a session starts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartupContext {
    /// Load recent notes into fresh sessions.
    pub enabled: Option<bool>,
    /// Which ways of starting a session load the notes.
    pub apply_on: Option<Vec<StartupTrigger>>,
    /// Days of daily notes to load, counted back from today; 2 by default.
    #[schemars(range(min = 1, max = 14))]
    pub daily_memory_days: Option<u64>,
    /// Bytes read from one note file at most; 16384 by default.
    #[schemars(range(min = 1, max = 65536))]
    pub max_file_bytes: Option<u64>,
    /// Characters of one note file that reach the context at most; 1200 by default.
    #[schemars(range(min = 1, max = 10000))]
    pub max_file_chars: Option<u64>,
    /// Characters of all notes together that reach the context at most; 2800 by default.
    #[schemars(range(min = 1, max = 50000))]
    pub max_total_chars: Option<u64>,
}

/// An event that loads the startup context.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum StartupTrigger {
    /// A session started with `/new`.
    New,
    /// A session started over with `/reset`.
    Reset,
}

/// Defaults of the embedded agent runtime.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmbeddedAgentDefaults {
    /// How far settings that lie in the project folder are believed.
    pub project_settings_policy: Option<ProjectSettingsPolicy>,
    /// Whether the agent may stop after announcing a plan; `default` turns the strict rule off for GPT-5 models.
    pub execution_contract: Option<ExecutionContract>,
    /// Switching to another model when one refuses a request as a security risk.
    pub cyber_failover: Option<CyberFailover>,
}

/// What happens with settings found in a project.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ProjectSettingsPolicy {
    /// Settings of the project apply as they are.
    Trusted,
    /// Settings of the project apply without the risky ones.
    Sanitize,
    /// Settings of the project have no effect.
    Ignore,
}

/// How strictly a turn must make progress.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExecutionContract {
    /// The normal behaviour of the runtime.
    Default,
    /// The agent must act or say what blocks it, rather than merely announce work.
    StrictAgentic,
}

/// Failover after a refusal for cyber-security reasons.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CyberFailover {
    /// Whether the switch happens by itself; `auto` by default.
    pub mode: Option<CyberFailoverMode>,
    /// Model that takes over after a refusal, as `provider/model`.
    pub model: Option<NonEmptyString>,
    /// Milliseconds to spare a model that failed to take over before it is tried again.
    pub cooloff_ms: Option<PositiveInteger>,
}

/// Whether another model takes over.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CyberFailoverMode {
    /// Another model takes over.
    Auto,
    /// The refusal stands.
    Off,
}

/// A reference to an agent by its id.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentRef {
    /// Id of the agent, a key of `agents.entries`.
    pub agent_id: Option<NonEmptyString>,
}

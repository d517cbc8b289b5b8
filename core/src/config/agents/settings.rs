//! Settings that exist both in `agents.defaults` and in `agents.entries.*`.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::agents::context::ContextLimits;
use crate::config::agents::model::{AgentModel, ModelSelection};
use crate::config::agents::sandbox::SandboxConfig;
use crate::config::common::Map;
use crate::config::common::keywords::{Auto, ThinkingLevel};
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::policy::AllowList;
use crate::config::common::unions::BoolOr;

/// What both the defaults and a single agent can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentSettings {
    /// Request parameters for all models, such as `temperature` or `cacheRetention`; agent values win over defaults.
    pub params: Option<Map<Value>>,
    /// Model that answers, with fallbacks if wanted; a plain string for a single agent means no fallback.
    pub model: Option<ModelSelection>,
    /// Small model for chores such as titles; an empty text turns this detour off.
    pub utility_model: Option<String>,
    /// Model that classifies and scores for internal decisions, as `provider/model`.
    #[schemars(length(max = 512))]
    pub decision_model: Option<String>,
    /// Aliases and parameters per model, by `provider/model`; `provider/*` covers a whole provider.
    pub models: Option<Map<AgentModel>>,
    /// Models that may be chosen; absent or empty allows every model.
    pub model_policy: Option<AllowList>,
    /// Home folder of the agent with its instructions, memory and files.
    pub workspace: Option<String>,
    /// Folder in which runs work, if it is not the workspace.
    pub cwd: Option<String>,
    /// Skills the agent may use; an empty list means none, absence all or those of the defaults.
    pub skills: Option<Vec<String>>,
    /// When the files of the workspace are put into the prompt; `always` by default.
    pub context_injection: Option<ContextInjection>,
    /// Characters of one workspace file that reach the prompt at most; 20000 by default.
    pub bootstrap_max_chars: Option<PositiveInteger>,
    /// Characters of all workspace files together that reach the prompt at most; 60000 by default.
    pub bootstrap_total_max_chars: Option<PositiveInteger>,
    /// Features that are still being tried out.
    pub experimental: Option<AgentExperiments>,
    /// Thinking level where neither message nor session sets one; wins over `params.thinking`.
    pub thinking_default: Option<ThinkingLevel>,
    /// Whether the faster service of a provider is used by default.
    pub fast_mode_default: Option<BoolOr<Auto>>,
    /// How much of the tool activity is shown in chat; `off` by default.
    pub verbose_default: Option<VerboseLevel>,
    /// Whether progress lines describe tool calls or show them; `explain` by default.
    pub tool_progress_detail: Option<ToolProgressDetail>,
    /// Limits on excerpts that are put into the context.
    pub context_limits: Option<ContextLimits>,
    /// Pauses between the blocks of an answer, to read more like a person.
    pub human_delay: Option<HumanDelay>,
    /// When the typing indicator appears during a run, or that it never does.
    pub typing_mode: Option<TypingMode>,
    /// Isolation of the agent's tools from the host.
    pub sandbox: Option<SandboxConfig>,
}

/// When workspace files are put into the prompt.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ContextInjection {
    /// The files are part of every turn.
    Always,
    /// Turns that merely continue leave the files out, for shorter prompts.
    ContinuationSkip,
    /// The files are never added.
    Never,
}

/// Default verbosity.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum VerboseLevel {
    /// No tool activity in chat.
    Off,
    /// Short lines about tool calls.
    On,
    /// Tool calls together with their output.
    Full,
}

/// Detail of tool progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ToolProgressDetail {
    /// Short descriptions for people.
    Explain,
    /// The command or arguments themselves as well.
    Raw,
}

/// When the typing indicator is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TypingMode {
    /// No typing indicator.
    Never,
    /// As soon as the run begins.
    Instant,
    /// When the model starts to reason.
    Thinking,
    /// When the first text of the answer arrives.
    Message,
}

/// Experimental agent features.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentExperiments {
    /// Drop heavy tools, among them the browser and media generation, to suit small local models.
    pub local_model_lean: Option<bool>,
}

/// Pauses between messages that imitate a person.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HumanDelay {
    /// Whether there are pauses and how long they are; `off` by default.
    pub mode: Option<HumanDelayMode>,
    /// Shortest pause in milliseconds, for `custom`.
    pub min_ms: Option<NonNegativeInteger>,
    /// Longest pause in milliseconds, for `custom`.
    pub max_ms: Option<NonNegativeInteger>,
}

/// How long the pauses are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HumanDelayMode {
    /// No pauses.
    Off,
    /// Pauses of built-in length.
    Natural,
    /// Pauses between `minMs` and `maxMs`.
    Custom,
}

/// Whether reasoning is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReasoningVisibility {
    /// Reasoning stays hidden.
    Off,
    /// Reasoning appears in a message of its own.
    On,
    /// Reasoning is shown while it is produced, where the channel can do that.
    Stream,
}

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
    pub params: Option<Map<Value>>,
    pub model: Option<ModelSelection>,
    pub utility_model: Option<String>,
    #[schemars(length(max = 512))]
    pub decision_model: Option<String>,
    pub models: Option<Map<AgentModel>>,
    pub model_policy: Option<AllowList>,
    pub workspace: Option<String>,
    pub cwd: Option<String>,
    pub skills: Option<Vec<String>>,
    pub context_injection: Option<ContextInjection>,
    pub bootstrap_max_chars: Option<PositiveInteger>,
    pub bootstrap_total_max_chars: Option<PositiveInteger>,
    pub experimental: Option<AgentExperiments>,
    pub thinking_default: Option<ThinkingLevel>,
    pub fast_mode_default: Option<BoolOr<Auto>>,
    pub verbose_default: Option<VerboseLevel>,
    pub tool_progress_detail: Option<ToolProgressDetail>,
    pub context_limits: Option<ContextLimits>,
    pub human_delay: Option<HumanDelay>,
    pub typing_mode: Option<TypingMode>,
    pub sandbox: Option<SandboxConfig>,
}

/// When workspace files are put into the prompt.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ContextInjection {
    Always,
    ContinuationSkip,
    Never,
}

/// Default verbosity.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum VerboseLevel {
    Off,
    On,
    Full,
}

/// Detail of tool progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ToolProgressDetail {
    Explain,
    Raw,
}

/// When the typing indicator is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TypingMode {
    Never,
    Instant,
    Thinking,
    Message,
}

/// Experimental agent features.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentExperiments {
    pub local_model_lean: Option<bool>,
}

/// Pauses between messages that imitate a person.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HumanDelay {
    pub mode: Option<HumanDelayMode>,
    pub min_ms: Option<NonNegativeInteger>,
    pub max_ms: Option<NonNegativeInteger>,
}

/// How long the pauses are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HumanDelayMode {
    Off,
    Natural,
    Custom,
}

/// Whether reasoning is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReasoningVisibility {
    Off,
    On,
    Stream,
}

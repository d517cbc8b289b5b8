//! `tts`: speech output, for all and for a single agent.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;

/// Speech output.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TtsConfig {
    /// Which answers are read aloud without being asked; `off` by default.
    pub auto: Option<TtsAuto>,
    /// Switch for reading aloud; `auto` says more precisely when.
    pub enabled: Option<bool>,
    /// Whether only the final answer is read or everything; `final` by default.
    pub mode: Option<TtsMode>,
    /// Speech provider; absent means one that is available.
    pub provider: Option<NonEmptyString>,
    /// Persona to use; a key of `personas`.
    pub persona: Option<String>,
    /// Named voices with settings per provider.
    pub personas: Option<Map<TtsPersona>>,
    /// Model that shortens long answers before they are read; absent means the model of the agent.
    pub summary_model: Option<String>,
    /// What the agent may change about its voice from answer to answer.
    pub model_overrides: Option<TtsModelOverrides>,
    /// Settings per speech provider: key, voice, model.
    pub providers: Option<Map<TtsProvider>>,
    /// Characters above which a text is not read as it stands; 4096 by default.
    #[schemars(range(min = 1))]
    pub max_text_length: Option<u64>,
    /// Milliseconds that creating the sound may take, 1000 to 120000; 30000 by default.
    #[schemars(range(min = 1000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

/// When replies are spoken.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TtsAuto {
    /// No answers.
    Off,
    /// All answers.
    Always,
    /// Answers to voice messages.
    Inbound,
    /// Answers that the agent marks for reading.
    Tagged,
}

/// Which replies are spoken.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TtsMode {
    /// Only the final answer.
    Final,
    /// Also what comes before it, such as streamed blocks.
    All,
}

/// One voice persona.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TtsPersona {
    /// Name of the persona for menus.
    pub label: Option<String>,
    /// What the persona is like, for people who choose one.
    pub description: Option<String>,
    /// Speech provider that suits the persona best.
    pub provider: Option<NonEmptyString>,
    /// What happens with a provider that has no settings for the persona; `preserve-persona` by default.
    pub fallback_policy: Option<TtsFallbackPolicy>,
    /// Settings of this persona per speech provider.
    pub providers: Option<Map<TtsProvider>>,
}

/// What happens when a provider cannot play a persona.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TtsFallbackPolicy {
    /// The persona is kept as far as the provider allows.
    PreservePersona,
    /// The usual voice of the provider is used.
    ProviderDefaults,
    /// The provider is passed over and another one is tried.
    Fail,
}

/// Settings of one speech provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TtsProvider {
    /// API key of the provider, best as a secret reference.
    pub api_key: Option<SecretInput>,
    /// Further settings that the provider knows, such as voice and model.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// What the model may change about speech output.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TtsModelOverrides {
    /// Allow changes by the agent at all; on by default.
    pub enabled: Option<bool>,
    /// Let the agent give a text for reading that differs from the written answer.
    pub allow_text: Option<bool>,
    /// Let the agent choose another provider; off by default.
    pub allow_provider: Option<bool>,
    /// Let the agent choose another voice of the provider.
    pub allow_voice: Option<bool>,
    /// Let the agent choose another speech model.
    pub allow_model_id: Option<bool>,
    /// Let the agent change the voice, for example its speed.
    pub allow_voice_settings: Option<bool>,
    /// Let the agent change how numbers and abbreviations are read.
    pub allow_normalization: Option<bool>,
    /// Let the agent set a seed, which makes results repeatable.
    pub allow_seed: Option<bool>,
}

/// Speech output of one agent or channel account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentTts {
    /// Settings that override the common ones.
    #[serde(flatten)]
    pub settings: TtsConfig,
    /// File in which choices made in chat are kept.
    pub prefs_path: Option<String>,
}

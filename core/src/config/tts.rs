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
    pub auto: Option<TtsAuto>,
    pub enabled: Option<bool>,
    pub mode: Option<TtsMode>,
    pub provider: Option<NonEmptyString>,
    pub persona: Option<String>,
    pub personas: Option<Map<TtsPersona>>,
    pub summary_model: Option<String>,
    pub model_overrides: Option<TtsModelOverrides>,
    pub providers: Option<Map<TtsProvider>>,
    #[schemars(range(min = 1))]
    pub max_text_length: Option<u64>,
    #[schemars(range(min = 1000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

/// When replies are spoken.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TtsAuto {
    Off,
    Always,
    Inbound,
    Tagged,
}

/// Which replies are spoken.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TtsMode {
    Final,
    All,
}

/// One voice persona.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TtsPersona {
    pub label: Option<String>,
    pub description: Option<String>,
    pub provider: Option<NonEmptyString>,
    pub fallback_policy: Option<TtsFallbackPolicy>,
    pub providers: Option<Map<TtsProvider>>,
}

/// What happens when a provider cannot play a persona.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TtsFallbackPolicy {
    PreservePersona,
    ProviderDefaults,
    Fail,
}

/// Settings of one speech provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TtsProvider {
    pub api_key: Option<SecretInput>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// What the model may change about speech output.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TtsModelOverrides {
    pub enabled: Option<bool>,
    pub allow_text: Option<bool>,
    pub allow_provider: Option<bool>,
    pub allow_voice: Option<bool>,
    pub allow_model_id: Option<bool>,
    pub allow_voice_settings: Option<bool>,
    pub allow_normalization: Option<bool>,
    pub allow_seed: Option<bool>,
}

/// Speech output of one agent or channel account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgentTts {
    #[serde(flatten)]
    pub settings: TtsConfig,
    pub prefs_path: Option<String>,
}

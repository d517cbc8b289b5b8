//! `talk`: voice conversations.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::keywords::ThinkingLevel;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;

/// Voice conversations.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TalkConfig {
    pub agent_id: Option<NonEmptyString>,
    pub provider: Option<String>,
    pub providers: Option<Map<TalkProvider>>,
    pub realtime: Option<TalkRealtime>,
    pub consult_thinking_level: Option<ThinkingLevel>,
    pub consult_fast_mode: Option<bool>,
    pub speech_locale: Option<String>,
    pub interrupt_on_speech: Option<bool>,
    pub silence_timeout_ms: Option<PositiveInteger>,
}

/// Settings of one voice provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TalkProvider {
    pub api_key: Option<SecretInput>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Voice conversations with a realtime model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TalkRealtime {
    pub provider: Option<String>,
    pub providers: Option<Map<TalkProvider>>,
    pub model: Option<String>,
    pub speaker_voice: Option<String>,
    pub speaker_voice_id: Option<String>,
    pub instructions: Option<String>,
    pub mode: Option<TalkMode>,
    pub transport: Option<TalkTransport>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub vad_threshold: Option<f64>,
    pub silence_duration_ms: Option<PositiveInteger>,
    pub prefix_padding_ms: Option<NonNegativeInteger>,
    pub reasoning_effort: Option<NonEmptyString>,
    pub brain: Option<TalkBrain>,
    pub consult_routing: Option<ConsultRouting>,
}

/// How speech is processed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkMode {
    Realtime,
    SttTts,
    Transcription,
}

/// How sound is carried.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkTransport {
    Webrtc,
    ProviderWebsocket,
    GatewayRelay,
    ManagedRoom,
}

/// Who answers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkBrain {
    AgentConsult,
    DirectTools,
    None,
}

/// How the agent is consulted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ConsultRouting {
    ProviderDirect,
    ForceAgentConsult,
}

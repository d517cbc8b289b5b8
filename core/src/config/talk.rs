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
    /// Agent that answers if the session does not belong to another one.
    pub agent_id: Option<NonEmptyString>,
    /// Speech provider to use; must be a key of `providers`.
    pub provider: Option<String>,
    /// Settings per speech provider: key, voice, model.
    pub providers: Option<Map<TalkProvider>>,
    /// Conversations in which a model hears and speaks directly.
    pub realtime: Option<TalkRealtime>,
    /// Thinking level of the agent when the voice model consults it.
    pub consult_thinking_level: Option<ThinkingLevel>,
    /// Use the faster service of the provider when the voice model consults the agent.
    pub consult_fast_mode: Option<bool>,
    /// Language of speech recognition, such as `de-CH`; absent means that of the device.
    pub speech_locale: Option<String>,
    /// Stop speaking when the person starts to talk; on by default.
    pub interrupt_on_speech: Option<bool>,
    /// Milliseconds of silence after which what was said is sent; 700 to 900 by default, depending on the app.
    pub silence_timeout_ms: Option<PositiveInteger>,
}

/// Settings of one voice provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TalkProvider {
    /// API key of the provider, best as a secret reference.
    pub api_key: Option<SecretInput>,
    /// Further settings that the provider knows, such as voice and model.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Voice conversations with a realtime model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TalkRealtime {
    /// Provider of the realtime model; a key of `providers`.
    pub provider: Option<String>,
    /// Settings per provider of realtime models.
    pub providers: Option<Map<TalkProvider>>,
    /// Realtime model; wins over the one in the provider's settings.
    pub model: Option<String>,
    /// Voice of the realtime model by name, such as `alloy` with OpenAI.
    pub speaker_voice: Option<String>,
    /// Id of the voice, for providers that tell voices apart by id.
    pub speaker_voice_id: Option<String>,
    /// Additions to the built-in instructions of the voice model.
    pub instructions: Option<String>,
    /// How speech is turned into answers.
    pub mode: Option<TalkMode>,
    /// Path that the sound takes between app and provider.
    pub transport: Option<TalkTransport>,
    /// Loudness from 0 to 1 above which sound counts as speech; higher values ignore more noise.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub vad_threshold: Option<f64>,
    /// Milliseconds of silence that end an utterance.
    pub silence_duration_ms: Option<PositiveInteger>,
    /// Milliseconds of sound kept from before the speech was detected.
    pub prefix_padding_ms: Option<NonNegativeInteger>,
    /// How much the realtime model reasons.
    pub reasoning_effort: Option<NonEmptyString>,
    /// Whether the agent answers or the voice model itself.
    pub brain: Option<TalkBrain>,
    /// Whether an answer of the voice model stands when it did not ask the agent; it does by default.
    pub consult_routing: Option<ConsultRouting>,
}

/// How speech is processed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkMode {
    /// One model hears and speaks.
    Realtime,
    /// Speech becomes text, the agent answers, the answer is read aloud.
    SttTts,
    /// Speech only becomes text.
    Transcription,
}

/// How sound is carried.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkTransport {
    /// A direct WebRTC connection.
    Webrtc,
    /// A WebSocket to the provider.
    ProviderWebsocket,
    /// By way of the gateway.
    GatewayRelay,
    /// A room that a service provides.
    ManagedRoom,
}

/// Who answers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TalkBrain {
    /// The voice model works through the agent and its rules.
    AgentConsult,
    /// The voice model calls tools itself; kept for older setups.
    DirectTools,
    /// No agent takes part, as in mere transcription.
    None,
}

/// How the agent is consulted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ConsultRouting {
    /// The answer of the voice model stands.
    ProviderDirect,
    /// The request goes to the agent instead.
    ForceAgentConsult,
}

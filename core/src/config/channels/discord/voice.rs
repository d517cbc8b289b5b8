//! `channels.discord.voice`: voice channels.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::text::NonEmptyString;
use crate::config::tts::TtsConfig;

/// Discord voice channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordVoice {
    pub enabled: Option<bool>,
    pub mode: Option<DiscordVoiceMode>,
    pub agent_session: Option<VoiceAgentSession>,
    pub model: Option<NonEmptyString>,
    pub realtime: Option<DiscordRealtimeVoice>,
    pub auto_join: Option<Vec<VoiceAutoJoin>>,
    pub follow_users_enabled: Option<bool>,
    pub follow_users: Option<Vec<NonEmptyString>>,
    pub allowed_channels: Option<Vec<VoiceChannelRef>>,
    pub dave_encryption: Option<bool>,
    pub decryption_failure_tolerance: Option<NonNegativeInteger>,
    #[schemars(range(max = 120000))]
    pub connect_timeout_ms: Option<PositiveInteger>,
    #[schemars(range(max = 120000))]
    pub reconnect_grace_ms: Option<PositiveInteger>,
    #[schemars(range(max = 30000))]
    pub capture_silence_grace_ms: Option<PositiveInteger>,
    pub tts: Option<TtsConfig>,
}

/// How speech is processed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum DiscordVoiceMode {
    SttTts,
    AgentProxy,
    Bidi,
}

/// The session that a voice channel talks to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoiceAgentSession {
    pub mode: Option<VoiceSessionMode>,
    pub target: Option<NonEmptyString>,
}

/// The session that is used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum VoiceSessionMode {
    Voice,
    Target,
}

/// Voice conversations with a realtime model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordRealtimeVoice {
    pub provider: Option<NonEmptyString>,
    pub model: Option<NonEmptyString>,
    pub speaker_voice: Option<NonEmptyString>,
    pub speaker_voice_id: Option<NonEmptyString>,
    pub instructions: Option<NonEmptyString>,
    pub tool_policy: Option<VoiceToolPolicy>,
    pub consult_policy: Option<ConsultPolicy>,
    pub require_wake_name: Option<bool>,
    #[schemars(
        length(min = 1),
        inner(length(min = 1), regex(pattern = r"^\s*[^a-z0-9]*[a-z0-9]+(?:[^a-z0-9]+[a-z0-9]+)?[^a-z0-9]*\s*$"))
    )]
    pub wake_names: Option<Vec<String>>,
    pub bootstrap_context_files: Option<Vec<VoiceContextFile>>,
    pub barge_in: Option<bool>,
    #[schemars(range(min = 0, max = 10000))]
    pub min_barge_in_audio_end_ms: Option<u64>,
    #[schemars(range(max = 10000))]
    pub debounce_ms: Option<PositiveInteger>,
    pub providers: Option<Map<Map<Value>>>,
}

/// Tools that voice sessions may use.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceToolPolicy {
    SafeReadOnly,
    Owner,
    None,
}

/// When the agent is consulted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ConsultPolicy {
    Auto,
    Always,
}

/// A workspace file that voice sessions get.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum VoiceContextFile {
    #[serde(rename = "IDENTITY.md")]
    Identity,
    #[serde(rename = "USER.md")]
    User,
    #[serde(rename = "SOUL.md")]
    Soul,
}

/// One voice channel that the bot joins by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VoiceAutoJoin {
    pub guild_id: NonEmptyString,
    pub channel_id: NonEmptyString,
    pub when_occupied: Option<bool>,
}

/// One voice channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VoiceChannelRef {
    pub guild_id: NonEmptyString,
    pub channel_id: NonEmptyString,
}

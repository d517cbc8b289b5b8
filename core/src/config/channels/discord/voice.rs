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
    /// Whether the bot can join voice channels.
    pub enabled: Option<bool>,
    /// How speech gets from the microphone to the agent and back.
    pub mode: Option<DiscordVoiceMode>,
    /// Which agent session the conversation belongs to.
    pub agent_session: Option<VoiceAgentSession>,
    /// Model that answers in voice channels instead of the agent's usual one.
    pub model: Option<NonEmptyString>,
    /// Settings for a speech-to-speech model, used in the modes `agent-proxy` and `bidi`.
    pub realtime: Option<DiscordRealtimeVoice>,
    /// Voice channels that the bot enters as soon as it is online.
    pub auto_join: Option<Vec<VoiceAutoJoin>>,
    /// `false` keeps the list in `followUsers` without following anyone. On as soon as the list is set.
    pub follow_users_enabled: Option<bool>,
    /// User ids of people whose voice channel the bot enters as well.
    pub follow_users: Option<Vec<NonEmptyString>>,
    /// Voice channels that the bot may enter; absent sets no limit.
    pub allowed_channels: Option<Vec<VoiceChannelRef>>,
    /// Whether Discord's end-to-end encryption of voice (DAVE) is used.
    pub dave_encryption: Option<bool>,
    /// How many packets in a row may fail to decrypt before the encrypted session is rebuilt.
    pub decryption_failure_tolerance: Option<NonNegativeInteger>,
    /// How long a join may take, in milliseconds; at most two minutes.
    #[schemars(range(max = 120000))]
    pub connect_timeout_ms: Option<PositiveInteger>,
    /// How long a lost connection may take to recover before the bot gives it up, in milliseconds. Default 15000.
    #[schemars(range(max = 120000))]
    pub reconnect_grace_ms: Option<PositiveInteger>,
    /// Silence after which an utterance counts as finished, in milliseconds. Default 2000; raise it if speech is cut.
    #[schemars(range(max = 30000))]
    pub capture_silence_grace_ms: Option<PositiveInteger>,
    /// Speech output in voice channels, where it differs from the general `tts` settings.
    pub tts: Option<TtsConfig>,
}

/// How speech is processed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum DiscordVoiceMode {
    /// Speech is transcribed, the agent answers in text, and the text is spoken.
    SttTts,
    /// A realtime model does the talking and passes the substance to the agent.
    AgentProxy,
    /// A realtime model leads the conversation and asks the agent when needed.
    Bidi,
}

/// The session that a voice channel talks to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoiceAgentSession {
    /// Whether voice has a session of its own or shares an existing one.
    pub mode: Option<VoiceSessionMode>,
    /// Conversation whose session is shared in mode `target`, such as `channel:<id>`.
    pub target: Option<NonEmptyString>,
}

/// The session that is used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum VoiceSessionMode {
    /// A session of its own per voice channel.
    Voice,
    /// The session of the conversation named in `target`.
    Target,
}

/// Voice conversations with a realtime model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordRealtimeVoice {
    /// Id of the provider of the realtime model.
    pub provider: Option<NonEmptyString>,
    /// Name of the realtime model at that provider.
    pub model: Option<NonEmptyString>,
    /// Voice in which the model speaks, by name.
    pub speaker_voice: Option<NonEmptyString>,
    /// Voice in which the model speaks, by the provider's id.
    pub speaker_voice_id: Option<NonEmptyString>,
    /// Instructions to the realtime model about tone and behaviour.
    pub instructions: Option<NonEmptyString>,
    /// Which tools the agent may use when the realtime model consults it.
    pub tool_policy: Option<VoiceToolPolicy>,
    /// How often the realtime model turns to the agent.
    pub consult_policy: Option<ConsultPolicy>,
    /// Whether the bot only answers when somebody says its name.
    pub require_wake_name: Option<bool>,
    /// Names that wake the bot, of one or two words each.
    #[schemars(
        length(min = 1),
        inner(length(min = 1), regex(pattern = r"^\s*[^a-z0-9]*[a-z0-9]+(?:[^a-z0-9]+[a-z0-9]+)?[^a-z0-9]*\s*$"))
    )]
    pub wake_names: Option<Vec<String>>,
    /// Workspace files whose text the realtime model gets at the start.
    pub bootstrap_context_files: Option<Vec<VoiceContextFile>>,
    /// Whether people can interrupt the bot while it speaks.
    pub barge_in: Option<bool>,
    /// How much of an answer must have been played before an interruption cuts it off, in milliseconds.
    #[schemars(range(min = 0, max = 10000))]
    pub min_barge_in_audio_end_ms: Option<u64>,
    /// Pause after which speech is passed on, in milliseconds.
    #[schemars(range(max = 10000))]
    pub debounce_ms: Option<PositiveInteger>,
    /// Further settings per provider, passed on unchecked.
    pub providers: Option<Map<Map<Value>>>,
}

/// Tools that voice sessions may use.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceToolPolicy {
    /// Only tools that read and change nothing.
    SafeReadOnly,
    /// The tools that the owner has.
    Owner,
    /// No tools.
    None,
}

/// When the agent is consulted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ConsultPolicy {
    /// The realtime model decides.
    Auto,
    /// Every substantial request goes to the agent.
    Always,
}

/// A workspace file that voice sessions get.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum VoiceContextFile {
    /// `IDENTITY.md`, who the agent is.
    #[serde(rename = "IDENTITY.md")]
    Identity,
    /// `USER.md`, what is known about the user.
    #[serde(rename = "USER.md")]
    User,
    /// `SOUL.md`, character and tone of the agent.
    #[serde(rename = "SOUL.md")]
    Soul,
}

/// One voice channel that the bot joins by itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VoiceAutoJoin {
    /// Id of the server that has the channel.
    pub guild_id: NonEmptyString,
    /// Id of the voice channel to enter.
    pub channel_id: NonEmptyString,
    /// Whether the bot waits until somebody is in the channel, and leaves when all have gone. Default off.
    pub when_occupied: Option<bool>,
}

/// One voice channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VoiceChannelRef {
    /// Id of the server that has the channel.
    pub guild_id: NonEmptyString,
    /// Id of the voice channel.
    pub channel_id: NonEmptyString,
}

//! `tools.media`: understanding of images, sound and video.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::keywords::ChatType;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::policy::AllowDenyAction;
use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::Scalar;
use crate::config::models::request::RequestOptions;

/// Understanding of images, sound and video.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaTools {
    /// Models and commands that understand media; each says for which kinds, failures move on to the next.
    pub models: Option<Vec<MediaModelEntry>>,
    /// Media that are processed at the same time; 2 by default.
    pub concurrency: Option<PositiveInteger>,
    /// How images in messages are turned into text.
    pub image: Option<MediaUnderstanding>,
    /// How recordings in messages are transcribed.
    pub audio: Option<AudioUnderstanding>,
    /// How videos in messages are turned into text.
    pub video: Option<MediaUnderstanding>,
}

/// One model or command that understands media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaModelEntry {
    /// Id of the model provider, such as `openai` or `google`.
    pub provider: Option<String>,
    /// Model of the provider; absent means its usual one.
    pub model: Option<String>,
    /// Kinds of media that this entry handles.
    pub capabilities: Option<Vec<MediaKind>>,
    /// Whether a provider or a command does the work; absent means a provider.
    pub r#type: Option<MediaModelKind>,
    /// Program to run, for `type: "cli"`.
    pub command: Option<String>,
    /// Arguments of the program; placeholders such as `{{AttachmentPath}}` insert the file.
    pub args: Option<Vec<String>>,
    /// Characters of the resulting text at most.
    pub max_chars: Option<PositiveInteger>,
    /// Size in bytes above which a file is skipped.
    pub max_bytes: Option<PositiveInteger>,
    /// Instruction that the model gets along with the file.
    pub prompt: Option<String>,
    /// Seconds that one file may take.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Language of the recording, as a hint for transcription.
    pub language: Option<String>,
    /// Additional request options, by provider and option name.
    pub provider_options: Option<Map<Map<Scalar>>>,
    /// Address of the API, if it differs from that of the provider.
    pub base_url: Option<String>,
    /// HTTP headers sent with each request to the provider.
    pub headers: Option<Map<String>>,
    /// Transport of requests: headers, authentication, proxy, TLS.
    pub request: Option<RequestOptions>,
    /// Stored credential profile to use for this entry.
    pub profile: Option<String>,
    /// Stored credential profile to try first.
    pub preferred_profile: Option<String>,
}

/// A kind of media.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MediaKind {
    /// Pictures.
    Image,
    /// Recordings.
    Audio,
    /// Videos.
    Video,
}

/// Model or command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MediaModelKind {
    /// A model of a provider.
    Provider,
    /// A program on the gateway host.
    Cli,
}

/// Understanding of one kind of media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaUnderstanding {
    /// Process this kind of media before the agent sees the message.
    pub enabled: Option<bool>,
    /// Entry to try first: a model, `provider:` or `cli:` followed by a provider or command.
    pub preferred_model: Option<NonEmptyString>,
    /// Conversations in which this kind of media is processed.
    pub scope: Option<MediaScope>,
    /// Size in bytes above which a file is skipped.
    pub max_bytes: Option<PositiveInteger>,
    /// Characters of the resulting text at most.
    pub max_chars: Option<PositiveInteger>,
    /// Instruction that the model gets along with the file, unless an entry has its own.
    pub prompt: Option<String>,
    /// Seconds that one file may take.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Language of recordings, as a hint for transcription.
    pub language: Option<String>,
    /// Additional request options, by provider and option name.
    pub provider_options: Option<Map<Map<Scalar>>>,
    /// Address of the API, if it differs from that of the provider.
    pub base_url: Option<String>,
    /// HTTP headers sent with each request to the provider.
    pub headers: Option<Map<String>>,
    /// Transport of requests: headers, authentication, proxy, TLS.
    pub request: Option<RequestOptions>,
    /// Which files of a message are processed.
    pub attachments: Option<AttachmentSelection>,
}

/// Where a media feature is active.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaScope {
    /// What applies when no rule fits.
    pub default: Option<AllowDenyAction>,
    /// Rules by channel, type of conversation or session key.
    pub rules: Option<Vec<MediaScopeRule>>,
}

/// One rule of a media scope.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaScopeRule {
    /// What the rule does with the conversations it fits.
    pub action: AllowDenyAction,
    /// Conversations that the rule fits; absent means all.
    pub r#match: Option<MediaScopeMatch>,
}

/// What a scope rule applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaScopeMatch {
    /// Id of the channel, such as `telegram`.
    pub channel: Option<String>,
    /// Type of conversation: direct, group or channel.
    pub chat_type: Option<ChatType>,
    /// Beginning of the session key without the part that names the agent.
    pub key_prefix: Option<String>,
    /// Beginning of the complete session key.
    pub raw_key_prefix: Option<String>,
}

/// Which attachments are looked at.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttachmentSelection {
    /// Whether one file of a message is processed or several.
    pub mode: Option<AttachmentMode>,
    /// Files of one message that are processed at most; 1 by default.
    pub max_attachments: Option<PositiveInteger>,
    /// Which files are taken first when there are more than `maxAttachments`.
    pub prefer: Option<AttachmentPreference>,
}

/// How many attachments are looked at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentMode {
    /// Only the first file in order of preference.
    First,
    /// All files, up to the maximum.
    All,
}

/// Which attachments come first.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentPreference {
    /// Files at the beginning of the message.
    First,
    /// Files at the end of the message.
    Last,
    /// Files that lie on disk already.
    Path,
    /// Files that are given by URL.
    Url,
}

/// Transcription of sound.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AudioUnderstanding {
    /// Settings that all kinds of media have in common.
    #[serde(flatten)]
    pub settings: MediaUnderstanding,
    /// Send the transcript into the chat before the answer.
    pub echo_transcript: Option<bool>,
    /// Text of the message with the transcript; a placeholder inserts the transcript.
    pub echo_format: Option<String>,
}

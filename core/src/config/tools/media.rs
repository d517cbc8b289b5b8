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
    pub models: Option<Vec<MediaModelEntry>>,
    pub concurrency: Option<PositiveInteger>,
    pub image: Option<MediaUnderstanding>,
    pub audio: Option<AudioUnderstanding>,
    pub video: Option<MediaUnderstanding>,
}

/// One model or command that understands media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaModelEntry {
    pub provider: Option<String>,
    pub model: Option<String>,
    pub capabilities: Option<Vec<MediaKind>>,
    pub r#type: Option<MediaModelKind>,
    pub command: Option<String>,
    pub args: Option<Vec<String>>,
    pub max_chars: Option<PositiveInteger>,
    pub max_bytes: Option<PositiveInteger>,
    pub prompt: Option<String>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub language: Option<String>,
    pub provider_options: Option<Map<Map<Scalar>>>,
    pub base_url: Option<String>,
    pub headers: Option<Map<String>>,
    pub request: Option<RequestOptions>,
    pub profile: Option<String>,
    pub preferred_profile: Option<String>,
}

/// A kind of media.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MediaKind {
    Image,
    Audio,
    Video,
}

/// Model or command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MediaModelKind {
    Provider,
    Cli,
}

/// Understanding of one kind of media.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaUnderstanding {
    pub enabled: Option<bool>,
    pub preferred_model: Option<NonEmptyString>,
    pub scope: Option<MediaScope>,
    pub max_bytes: Option<PositiveInteger>,
    pub max_chars: Option<PositiveInteger>,
    pub prompt: Option<String>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub language: Option<String>,
    pub provider_options: Option<Map<Map<Scalar>>>,
    pub base_url: Option<String>,
    pub headers: Option<Map<String>>,
    pub request: Option<RequestOptions>,
    pub attachments: Option<AttachmentSelection>,
}

/// Where a media feature is active.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaScope {
    pub default: Option<AllowDenyAction>,
    pub rules: Option<Vec<MediaScopeRule>>,
}

/// One rule of a media scope.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaScopeRule {
    pub action: AllowDenyAction,
    pub r#match: Option<MediaScopeMatch>,
}

/// What a scope rule applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaScopeMatch {
    pub channel: Option<String>,
    pub chat_type: Option<ChatType>,
    pub key_prefix: Option<String>,
    pub raw_key_prefix: Option<String>,
}

/// Which attachments are looked at.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttachmentSelection {
    pub mode: Option<AttachmentMode>,
    pub max_attachments: Option<PositiveInteger>,
    pub prefer: Option<AttachmentPreference>,
}

/// How many attachments are looked at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentMode {
    First,
    All,
}

/// Which attachments come first.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentPreference {
    First,
    Last,
    Path,
    Url,
}

/// Transcription of sound.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AudioUnderstanding {
    #[serde(flatten)]
    pub settings: MediaUnderstanding,
    pub echo_transcript: Option<bool>,
    pub echo_format: Option<String>,
}

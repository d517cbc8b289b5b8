//! `transcripts`: transcripts of meetings and voice channels.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::NonEmptyString;

/// Transcripts of meetings and voice channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TranscriptsConfig {
    /// Allow transcripts of meetings and voice channels.
    pub enabled: Option<bool>,
    /// Meetings and channels that are transcribed without being asked.
    pub auto_start: Option<Vec<TranscriptAutoStart>>,
}

/// One meeting or channel that is transcribed automatically.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TranscriptAutoStart {
    /// Id of the provider that records, such as `discord`.
    pub provider_id: NonEmptyString,
    /// Only record while somebody is in the channel.
    pub when_occupied: Option<bool>,
    /// Id that the transcript is stored under.
    pub session_id: Option<NonEmptyString>,
    /// Title of the transcript in lists.
    pub title: Option<NonEmptyString>,
    /// Account of the channel that joins and listens.
    pub account_id: Option<NonEmptyString>,
    /// Discord server that the voice channel is on.
    pub guild_id: Option<NonEmptyString>,
    /// Voice channel that is transcribed.
    pub channel_id: Option<NonEmptyString>,
    /// Address of the meeting to join.
    pub meeting_url: Option<NonEmptyString>,
}

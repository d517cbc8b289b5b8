//! `transcripts`: transcripts of meetings and voice channels.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::NonEmptyString;

/// Transcripts of meetings and voice channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TranscriptsConfig {
    pub enabled: Option<bool>,
    pub auto_start: Option<Vec<TranscriptAutoStart>>,
}

/// One meeting or channel that is transcribed automatically.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TranscriptAutoStart {
    pub provider_id: NonEmptyString,
    pub when_occupied: Option<bool>,
    pub session_id: Option<NonEmptyString>,
    pub title: Option<NonEmptyString>,
    pub account_id: Option<NonEmptyString>,
    pub guild_id: Option<NonEmptyString>,
    pub channel_id: Option<NonEmptyString>,
    pub meeting_url: Option<NonEmptyString>,
}

//! `channels.discord.guilds`: servers and their channels.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::ReactionScope;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::schema::schema_newtype;
use crate::config::common::text::NumericId;
use crate::config::tools::policy::ToolPolicy;

/// One Discord server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordGuild {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub slug: Option<String>,
    pub ignore_other_mentions: Option<bool>,
    pub reaction_notifications: Option<ReactionScope>,
    pub users: Option<Vec<String>>,
    pub roles: Option<Vec<String>>,
    pub presence_events: Option<DiscordPresenceEvents>,
    pub channels: Option<Map<DiscordGuildChannel>>,
}

/// Reaction to members who come online.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordPresenceEvents {
    pub enabled: Option<bool>,
    pub channel_id: NumericId,
    pub users: Option<Vec<NumericId>>,
    pub reconnect_suppress_seconds: Option<NonNegativeInteger>,
    pub burst_limit: Option<PositiveInteger>,
    pub burst_window_seconds: Option<PositiveInteger>,
}

/// One channel of a Discord server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordGuildChannel {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub system_prompt: Option<String>,
    pub ignore_other_mentions: Option<bool>,
    pub users: Option<Vec<String>>,
    pub roles: Option<Vec<String>>,
    pub include_thread_starter: Option<bool>,
    pub auto_thread: Option<bool>,
    pub auto_thread_name: Option<AutoThreadName>,
    pub auto_archive_duration: Option<AutoArchiveDuration>,
}

/// Where the name of a thread comes from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AutoThreadName {
    Message,
    Generated,
}

/// Minutes after which a thread is archived.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AutoArchiveDuration {
    Text(AutoArchiveText),
    Minutes(AutoArchiveMinutes),
}

schema_newtype! {
    /// Minutes after which a thread is archived.
    AutoArchiveMinutes(u16) = { "type": "integer", "enum": [60, 1440, 4320, 10080] }
}

/// The same minutes, written as a text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum AutoArchiveText {
    #[serde(rename = "60")]
    Hour,
    #[serde(rename = "1440")]
    Day,
    #[serde(rename = "4320")]
    ThreeDays,
    #[serde(rename = "10080")]
    Week,
}

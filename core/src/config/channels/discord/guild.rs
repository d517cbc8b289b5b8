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
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Readable name of the server that can stand for its id in other settings.
    pub slug: Option<String>,
    /// Whether messages that mention someone else and not the bot are dropped.
    pub ignore_other_mentions: Option<bool>,
    /// Whose reactions on this server are passed to the agent as events.
    pub reaction_notifications: Option<ReactionScope>,
    /// Members who may use the bot on this server: Discord user ids.
    pub users: Option<Vec<String>>,
    /// Roles, by id, whose members may use the bot on this server.
    pub roles: Option<Vec<String>>,
    /// Tells the agent when members come online.
    pub presence_events: Option<DiscordPresenceEvents>,
    /// Rules per channel of this server, keyed by channel id; once set, only `*` lets other channels in.
    pub channels: Option<Map<DiscordGuildChannel>>,
}

/// Reaction to members who come online.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordPresenceEvents {
    /// Whether the agent hears about members who come online.
    pub enabled: Option<bool>,
    /// Channel in whose session such an event is handled.
    pub channel_id: NumericId,
    /// Members who are watched, by id; absent means everyone.
    pub users: Option<Vec<NumericId>>,
    /// How long events are held back after the bot reconnects, in seconds; avoids a flood of old states.
    pub reconnect_suppress_seconds: Option<NonNegativeInteger>,
    /// How many events pass within one burst window.
    pub burst_limit: Option<PositiveInteger>,
    /// Length of the burst window in seconds.
    pub burst_window_seconds: Option<PositiveInteger>,
}

/// One channel of a Discord server.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordGuildChannel {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Whether messages that mention someone else and not the bot are dropped.
    pub ignore_other_mentions: Option<bool>,
    /// People whose messages count here: Discord user ids.
    pub users: Option<Vec<String>>,
    /// Roles, by id, whose members may use the bot in this channel.
    pub roles: Option<Vec<String>>,
    /// Whether the message that opened a thread goes along as context.
    pub include_thread_starter: Option<bool>,
    /// Whether the bot opens a thread for each message it answers here.
    pub auto_thread: Option<bool>,
    /// Where the name of such a thread comes from.
    pub auto_thread_name: Option<AutoThreadName>,
    /// Minutes of silence after which Discord archives such a thread: 60, 1440, 4320 or 10080.
    pub auto_archive_duration: Option<AutoArchiveDuration>,
}

/// Where the name of a thread comes from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AutoThreadName {
    /// The text of the message that opens the thread.
    Message,
    /// A title that a model invents.
    Generated,
}

/// Minutes after which a thread is archived.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AutoArchiveDuration {
    /// Minutes written as text.
    Text(AutoArchiveText),
    /// Minutes written as a number.
    Minutes(AutoArchiveMinutes),
}

schema_newtype! {
    /// Minutes after which a thread is archived.
    AutoArchiveMinutes(u16) = { "type": "integer", "enum": [60, 1440, 4320, 10080] }
}

/// The same minutes, written as a text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum AutoArchiveText {
    /// One hour.
    #[serde(rename = "60")]
    Hour,
    /// One day.
    #[serde(rename = "1440")]
    Day,
    /// Three days.
    #[serde(rename = "4320")]
    ThreeDays,
    /// One week.
    #[serde(rename = "10080")]
    Week,
}

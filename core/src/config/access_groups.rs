//! `accessGroups`: named groups of people with access.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;

/// One named group of people with access.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AccessGroup {
    DiscordAudience(DiscordAudienceGroup),
    MessageSender(MessageSenderGroup),
}

/// Everybody who can see a Discord channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAudienceGroup {
    pub r#type: DiscordAudienceKind,
    pub guild_id: NonEmptyString,
    pub channel_id: NonEmptyString,
    pub membership: Option<ChannelMembership>,
}

/// Tag of a Discord audience.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum DiscordAudienceKind {
    #[serde(rename = "discord.channelAudience")]
    DiscordChannelAudience,
}

/// What makes somebody a member of the audience.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum ChannelMembership {
    CanViewChannel,
}

/// Senders listed per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageSenderGroup {
    pub r#type: MessageSenderKind,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub members: Map<Vec<NonEmptyString>>,
}

/// Tag of a list of senders.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum MessageSenderKind {
    #[serde(rename = "message.senders")]
    MessageSenders,
}

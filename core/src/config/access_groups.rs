//! `accessGroups`: named groups of people with access.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;

/// One named group of people with access.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AccessGroup {
    /// Everybody who can see a Discord channel.
    DiscordAudience(DiscordAudienceGroup),
    /// Senders listed one by one.
    MessageSender(MessageSenderGroup),
}

/// Everybody who can see a Discord channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscordAudienceGroup {
    /// Selects this kind of group; always `discord.channelAudience`.
    pub r#type: DiscordAudienceKind,
    /// Id of the Discord server that has the channel.
    pub guild_id: NonEmptyString,
    /// Id of the channel whose audience forms the group.
    pub channel_id: NonEmptyString,
    /// What counts as belonging to the group; being able to see the channel.
    pub membership: Option<ChannelMembership>,
}

/// Tag of a Discord audience.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum DiscordAudienceKind {
    /// Everybody who can see a Discord channel.
    #[serde(rename = "discord.channelAudience")]
    DiscordChannelAudience,
}

/// What makes somebody a member of the audience.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum ChannelMembership {
    /// Being able to see the channel.
    CanViewChannel,
}

/// Senders listed per channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageSenderGroup {
    /// Selects this kind of group; always `message.senders`.
    pub r#type: MessageSenderKind,
    /// Ids of senders, listed per channel; one group can span several channels.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub members: Map<Vec<NonEmptyString>>,
}

/// Tag of a list of senders.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum MessageSenderKind {
    /// Senders listed one by one.
    #[serde(rename = "message.senders")]
    MessageSenders,
}

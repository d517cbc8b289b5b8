//! `channels`: the chat channels, one module each.

pub mod a2a;
pub mod buzz;
pub mod clickclack;
pub mod common;
pub mod discord;
pub mod feishu;
pub mod googlechat;
pub mod imessage;
pub mod irc;
pub mod line;
pub mod matrix;
pub mod mattermost;
pub mod msteams;
pub mod nextcloud_talk;
pub mod nostr;
pub mod qa_channel;
pub mod raft;
pub mod reef;
pub mod signal;
pub mod slack;
pub mod sms;
pub mod streaming;
pub mod synology_chat;
pub mod telegram;
pub mod tlon;
pub mod twitch;
pub mod whatsapp;
pub mod zalo;
pub mod zalouser;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use a2a::A2aChannel;
use buzz::BuzzChannel;
use clickclack::ClickclackChannel;
use common::{BotLoopProtection, ContextVisibility, GroupPolicy, HeartbeatVisibility, ImplicitMentions};
use discord::DiscordChannel;
use feishu::FeishuChannel;
use googlechat::GooglechatChannel;
use imessage::ImessageChannel;
use irc::IrcChannel;
use line::LineChannel;
use matrix::MatrixChannel;
use mattermost::MattermostChannel;
use msteams::MsteamsChannel;
use nextcloud_talk::NextcloudTalkChannel;
use nostr::NostrChannel;
use qa_channel::QaChannel;
use raft::RaftChannel;
use reef::ReefChannel;
use signal::SignalChannel;
use slack::SlackChannel;
use sms::SmsChannel;
use synology_chat::SynologyChatChannel;
use telegram::TelegramChannel;
use tlon::TlonChannel;
use twitch::TwitchChannel;
use whatsapp::WhatsappChannel;
use zalo::ZaloChannel;
use zalouser::ZalouserChannel;

/// Chat channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChannelsConfig {
    /// Values that every channel uses unless it sets its own.
    pub defaults: Option<ChannelDefaults>,
    /// Model per channel and conversation: first key the channel, second the conversation id, then `provider/model`.
    pub model_by_channel: Option<Map<Map<String>>>,
    /// Answers other gateways, and talks to them, over the agent-to-agent protocol.
    pub a2a: Option<A2aChannel>,
    /// Connects the agent to Buzz groups through a relay.
    pub buzz: Option<BuzzChannel>,
    /// Connects the agent to a ClickClack workspace.
    pub clickclack: Option<ClickclackChannel>,
    /// Connects the agent to Discord servers, threads, voice channels and private chats.
    pub discord: Option<DiscordChannel>,
    /// Connects the agent to Feishu, or to Lark outside China.
    pub feishu: Option<FeishuChannel>,
    /// Connects the agent to Google Chat spaces as a Workspace app.
    pub googlechat: Option<GooglechatChannel>,
    /// Connects the agent to Messages on a Mac.
    pub imessage: Option<ImessageChannel>,
    /// Connects the agent to an IRC network.
    pub irc: Option<IrcChannel>,
    /// Connects the agent to LINE through its Messaging API.
    pub line: Option<LineChannel>,
    /// Connects the agent to Matrix rooms through a homeserver.
    pub matrix: Option<MatrixChannel>,
    /// Connects the agent to a Mattermost server as a bot.
    pub mattermost: Option<MattermostChannel>,
    /// Connects the agent to Microsoft Teams as a bot app.
    pub msteams: Option<MsteamsChannel>,
    /// Connects the agent to Nextcloud Talk as a webhook bot.
    #[serde(rename = "nextcloud-talk")]
    pub nextcloud_talk: Option<NextcloudTalkChannel>,
    /// Connects the agent to encrypted Nostr messages over relays.
    pub nostr: Option<NostrChannel>,
    /// Artificial channel against which OpenClaw is tested; of no use in operation.
    #[serde(rename = "qa-channel")]
    pub qa_channel: Option<QaChannel>,
    /// Connects the agent to Raft.
    pub raft: Option<RaftChannel>,
    /// Lets agents of different owners write to each other over a guarded relay.
    pub reef: Option<ReefChannel>,
    /// Connects the agent to a Signal number through signal-cli.
    pub signal: Option<SignalChannel>,
    /// Connects the agent to a Slack workspace as an app.
    pub slack: Option<SlackChannel>,
    /// Connects the agent to text messages through a Twilio number.
    pub sms: Option<SmsChannel>,
    /// Connects the agent to Synology Chat through its webhooks.
    #[serde(rename = "synology-chat")]
    pub synology_chat: Option<SynologyChatChannel>,
    /// Connects the agent to Telegram through a bot made with BotFather.
    pub telegram: Option<TelegramChannel>,
    /// Connects the agent to Tlon through an Urbit ship.
    pub tlon: Option<TlonChannel>,
    /// Connects the agent to the chat of a Twitch channel.
    pub twitch: Option<TwitchChannel>,
    /// Connects the agent to WhatsApp as a linked device.
    pub whatsapp: Option<WhatsappChannel>,
    /// Connects the agent to Zalo through an official bot.
    pub zalo: Option<ZaloChannel>,
    /// Connects the agent to Zalo through the login of a personal account.
    pub zalouser: Option<ZalouserChannel>,
    /// Channels of plugins that this list does not know, unchecked.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Defaults for all channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChannelDefaults {
    /// Group policy of every channel that names none.
    pub group_policy: Option<GroupPolicy>,
    /// Whether context by people who are not allowed reaches the agent, where a channel does not say.
    pub context_visibility: Option<ContextVisibility>,
    /// Which heartbeat results are shown on channels that do not say.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Limits on bots that answer each other, for all channels that accept bots.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// What counts as addressing the bot without a mention, where a channel does not say.
    pub implicit_mentions: Option<ImplicitMentions>,
}

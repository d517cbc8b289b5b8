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
    pub defaults: Option<ChannelDefaults>,
    pub model_by_channel: Option<Map<Map<String>>>,
    pub a2a: Option<A2aChannel>,
    pub buzz: Option<BuzzChannel>,
    pub clickclack: Option<ClickclackChannel>,
    pub discord: Option<DiscordChannel>,
    pub feishu: Option<FeishuChannel>,
    pub googlechat: Option<GooglechatChannel>,
    pub imessage: Option<ImessageChannel>,
    pub irc: Option<IrcChannel>,
    pub line: Option<LineChannel>,
    pub matrix: Option<MatrixChannel>,
    pub mattermost: Option<MattermostChannel>,
    pub msteams: Option<MsteamsChannel>,
    #[serde(rename = "nextcloud-talk")]
    pub nextcloud_talk: Option<NextcloudTalkChannel>,
    pub nostr: Option<NostrChannel>,
    #[serde(rename = "qa-channel")]
    pub qa_channel: Option<QaChannel>,
    pub raft: Option<RaftChannel>,
    pub reef: Option<ReefChannel>,
    pub signal: Option<SignalChannel>,
    pub slack: Option<SlackChannel>,
    pub sms: Option<SmsChannel>,
    #[serde(rename = "synology-chat")]
    pub synology_chat: Option<SynologyChatChannel>,
    pub telegram: Option<TelegramChannel>,
    pub tlon: Option<TlonChannel>,
    pub twitch: Option<TwitchChannel>,
    pub whatsapp: Option<WhatsappChannel>,
    pub zalo: Option<ZaloChannel>,
    pub zalouser: Option<ZalouserChannel>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Defaults for all channels.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChannelDefaults {
    pub group_policy: Option<GroupPolicy>,
    pub context_visibility: Option<ContextVisibility>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub implicit_mentions: Option<ImplicitMentions>,
}

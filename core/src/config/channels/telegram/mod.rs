//! `channels.telegram`: the Telegram channel.

pub mod group;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, ExecApprovals, GroupPolicy, HeartbeatVisibility, MarkdownConfig,
    MentionPatterns, NativeCommands, ReactionLevel, ReactionNotifications, ReplyToMode,
};
use crate::config::channels::streaming::ChannelStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::threads::ThreadBindings;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::{BoolOr, NumberOrString};
use group::{AutoTopicLabelSettings, TelegramDirect, TelegramGroup};

/// The Telegram channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramChannel {
    #[serde(flatten)]
    pub account: TelegramAccount,
    pub accounts: Option<Map<TelegramAccount>>,
    pub default_account: Option<String>,
}

/// One Telegram bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramAccount {
    pub name: Option<String>,
    pub capabilities: Option<TelegramCapabilities>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub default_to: Option<NumberOrString>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub mention_patterns: Option<MentionPatterns>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<ChannelStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub join_intro: Option<bool>,
    pub exec_approvals: Option<ExecApprovals>,
    pub commands: Option<NativeCommands>,
    pub custom_commands: Option<Vec<TelegramCommand>>,
    pub bot_token: Option<SecretInput>,
    pub token_file: Option<String>,
    pub groups: Option<Map<TelegramGroup>>,
    pub direct: Option<Map<TelegramDirect>>,
    pub rich_messages: Option<bool>,
    pub network: Option<TelegramNetwork>,
    pub proxy: Option<String>,
    pub webhook_url: Option<String>,
    pub webhook_secret: Option<SecretInput>,
    pub webhook_path: Option<String>,
    pub webhook_host: Option<String>,
    pub webhook_port: Option<NonNegativeInteger>,
    pub webhook_cert_path: Option<String>,
    pub actions: Option<TelegramActions>,
    pub thread_bindings: Option<ThreadBindings>,
    pub reaction_notifications: Option<ReactionNotifications>,
    pub reaction_level: Option<ReactionLevel>,
    pub ack_reaction: Option<String>,
    pub link_preview: Option<bool>,
    pub silent_error_replies: Option<bool>,
    pub error_policy: Option<ErrorPolicy>,
    pub api_root: Option<Uri>,
    pub trusted_local_file_roots: Option<Vec<String>>,
    pub auto_topic_label: Option<BoolOr<AutoTopicLabelSettings>>,
}

/// How errors are reported.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ErrorPolicy {
    Always,
    Once,
    Silent,
}

/// Capabilities, as a list or in detail.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TelegramCapabilities {
    Detailed(TelegramCapabilitySettings),
    List(Vec<String>),
}

/// Capabilities in detail.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramCapabilitySettings {
    pub inline_buttons: Option<InlineButtons>,
}

/// Where inline buttons are used.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum InlineButtons {
    Off,
    Dm,
    Group,
    All,
    Allowlist,
}

/// One entry of the command menu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TelegramCommand {
    pub command: String,
    pub description: String,
}

/// Connection to the Telegram servers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramNetwork {
    pub auto_select_family: Option<bool>,
    pub dns_result_order: Option<DnsResultOrder>,
    pub dangerously_allow_private_network: Option<bool>,
}

/// Order of addresses.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum DnsResultOrder {
    Ipv4First,
    Verbatim,
}

/// What agents may do on Telegram.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TelegramActions {
    pub reactions: Option<bool>,
    pub send_message: Option<bool>,
    pub poll: Option<bool>,
    pub delete_message: Option<bool>,
    pub edit_message: Option<bool>,
    pub sticker: Option<bool>,
    pub create_forum_topic: Option<bool>,
    pub edit_forum_topic: Option<bool>,
}

//! `channels.whatsapp`: the WhatsApp channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, GroupSettings, HeartbeatVisibility, MarkdownConfig,
    MentionPatterns, ReactionLevel, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::toggle::Toggle;

/// The WhatsApp channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappChannel {
    #[serde(flatten)]
    pub settings: WhatsappSettings,
    pub accounts: Option<Map<WhatsappAccount>>,
    pub default_account: Option<String>,
    pub actions: Option<WhatsappActions>,
}

/// What both the channel and a single number can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappSettings {
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub config_writes: Option<bool>,
    pub enabled: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<String>>,
    pub default_to: Option<String>,
    pub group_allow_from: Option<Vec<String>>,
    pub group_policy: Option<GroupPolicy>,
    pub mention_patterns: Option<MentionPatterns>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<BasicStreaming>,
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    pub health_monitor: Option<Toggle>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveInteger>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub send_read_receipts: Option<bool>,
    pub self_chat_mode: Option<bool>,
    pub groups: Option<Map<GroupSettings>>,
    pub direct: Option<Map<WhatsappDirect>>,
    pub reaction_level: Option<ReactionLevel>,
    pub plugin_hooks: Option<WhatsappPluginHooks>,
}

/// One direct conversation on WhatsApp.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappDirect {
    pub system_prompt: Option<String>,
}

/// Events that plugins receive.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappPluginHooks {
    pub message_received: Option<bool>,
}

/// One WhatsApp number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappAccount {
    #[serde(flatten)]
    pub settings: WhatsappSettings,
    pub name: Option<String>,
    pub auth_dir: Option<String>,
}

/// What agents may do on WhatsApp.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhatsappActions {
    pub reactions: Option<bool>,
    pub send_message: Option<bool>,
    pub polls: Option<bool>,
    pub calls: Option<bool>,
}

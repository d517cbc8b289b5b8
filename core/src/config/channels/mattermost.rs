//! `channels.mattermost`: the Mattermost channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmPolicy, GroupPolicy, ImplicitMentions, MarkdownConfig, PrivateNetworkAccess, ReplyToMode,
};
use crate::config::channels::slack::SlackReplyToModes;
use crate::config::channels::streaming::{BasicStreaming, CommandText, StreamingMode, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::Auto;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::unions::{BoolOr, NumberOrString};

/// The Mattermost channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostChannel {
    #[serde(flatten)]
    pub account: MattermostAccount,
    pub accounts: Option<Map<MattermostAccount>>,
    pub default_account: Option<String>,
}

/// One Mattermost bot.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostAccount {
    pub name: Option<String>,
    pub capabilities: Option<Vec<String>>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub markdown: Option<MarkdownConfig>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub context_visibility: Option<ContextVisibility>,
    pub history_limit: Option<NonNegativeInteger>,
    pub media_max_mb: Option<PositiveNumber>,
    pub bot_token: Option<SecretInput>,
    pub base_url: Option<String>,
    pub chatmode: Option<MattermostChatmode>,
    pub onchar_prefixes: Option<Vec<String>>,
    pub require_mention: Option<bool>,
    pub implicit_mentions: Option<ImplicitMentions>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<MattermostStreaming>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub reply_to_mode_by_chat_type: Option<SlackReplyToModes>,
    pub response_prefix: Option<String>,
    pub actions: Option<MattermostActions>,
    pub commands: Option<MattermostCommands>,
    pub interactions: Option<MattermostInteractions>,
    pub groups: Option<Map<MattermostGroup>>,
    pub network: Option<PrivateNetworkAccess>,
    pub dm_channel_retry: Option<MattermostDmRetry>,
}

/// Which messages the agent answers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MattermostChatmode {
    Oncall,
    Onmessage,
    Onchar,
}

/// Streaming of replies on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostStreaming {
    #[serde(flatten)]
    pub basic: BasicStreaming,
    pub mode: Option<StreamingMode>,
    pub preview: Option<MattermostPreview>,
    pub progress: Option<ToolProgressStreaming>,
}

/// Preview of a reply on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostPreview {
    pub tool_progress: Option<bool>,
    pub command_text: Option<CommandText>,
}

/// What agents may do on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MattermostActions {
    pub messages: Option<bool>,
    pub reactions: Option<bool>,
}

/// Slash commands on Mattermost.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostCommands {
    pub native: Option<BoolOr<Auto>>,
    pub native_skills: Option<BoolOr<Auto>>,
    pub callback_path: Option<String>,
    pub callback_url: Option<String>,
}

/// Callbacks of buttons.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostInteractions {
    pub callback_base_url: Option<String>,
    pub allowed_source_ips: Option<Vec<String>>,
}

/// One Mattermost channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostGroup {
    pub require_mention: Option<bool>,
}

/// Retries when a direct channel is opened.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MattermostDmRetry {
    #[schemars(range(min = 0, max = 10))]
    pub max_retries: Option<u64>,
    #[schemars(range(min = 100, max = 60000))]
    pub initial_delay_ms: Option<u64>,
    #[schemars(range(min = 1000, max = 60000))]
    pub max_delay_ms: Option<u64>,
    #[schemars(range(min = 5000, max = 120000))]
    pub timeout_ms: Option<u64>,
}

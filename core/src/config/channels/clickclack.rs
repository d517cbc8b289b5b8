//! `channels.clickclack`: the ClickClack channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::BotLoopProtection;
use crate::config::common::Map;
use crate::config::common::keywords::Mentions;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::unions::BoolOr;

/// The ClickClack channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackChannel {
    #[serde(flatten)]
    pub account: ClickclackAccount,
    pub history_limit: Option<NonNegativeInteger>,
    pub accounts: Option<Map<ClickclackAccount>>,
    pub default_account: Option<String>,
}

/// One ClickClack account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub media_max_mb: Option<PositiveNumber>,
    pub response_prefix: Option<String>,
    pub base_url: Option<Uri>,
    pub api_base_url: Option<Uri>,
    pub token: Option<SecretInput>,
    pub token_file: Option<String>,
    pub workspace: Option<String>,
    pub bot_user_id: Option<String>,
    pub agent_id: Option<String>,
    pub reply_mode: Option<ClickclackReplyMode>,
    pub model: Option<String>,
    pub system_prompt: Option<String>,
    pub tools_allow: Option<Vec<String>>,
    pub default_to: Option<String>,
    pub allow_from: Option<Vec<String>>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    #[schemars(range(min = 100, max = 60000))]
    pub reconnect_ms: Option<u64>,
    pub agent_activity: Option<bool>,
    pub native_progress: Option<bool>,
    pub command_menu: Option<bool>,
    pub require_mention: Option<bool>,
    pub mention_patterns: Option<Vec<String>>,
    pub groups: Option<Map<ClickclackGroup>>,
    pub discussions: Option<ClickclackDiscussions>,
}

/// Who writes the reply.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ClickclackReplyMode {
    Agent,
    Model,
}

/// One ClickClack group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackGroup {
    pub require_mention: Option<bool>,
    pub mention_patterns: Option<Vec<String>>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
}

/// Discussions in ClickClack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackDiscussions {
    pub enabled: Option<bool>,
    pub workspace: Option<String>,
    pub control_url_base: Option<Uri>,
    pub section: Option<String>,
}

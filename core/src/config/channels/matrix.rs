//! `channels.matrix`: the Matrix channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::channels::common::{
    BotLoopProtection, ContextVisibility, DmPolicy, ExecApprovals, GroupPolicy, MarkdownConfig, MentionPatterns,
    PrivateNetworkAccess, ReplyToMode,
};
use crate::config::channels::streaming::{BasicStreaming, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::Mentions;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::SecretInput;
use crate::config::common::threads::ThreadBindings;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::messages::AckReactionScope;
use crate::config::tools::policy::ToolPolicy;

/// The Matrix channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixChannel {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub join_intro: Option<bool>,
    pub default_account: Option<String>,
    pub accounts: Option<Map<MatrixAccount>>,
    pub markdown: Option<MarkdownConfig>,
    pub homeserver: Option<String>,
    pub network: Option<PrivateNetworkAccess>,
    pub proxy: Option<String>,
    pub user_id: Option<String>,
    pub access_token: Option<SecretInput>,
    pub password: Option<SecretInput>,
    pub device_id: Option<String>,
    pub device_name: Option<String>,
    pub avatar_url: Option<String>,
    pub initial_sync_limit: Option<f64>,
    pub encryption: Option<bool>,
    pub allowlist_only: Option<bool>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub group_policy: Option<GroupPolicy>,
    pub mention_patterns: Option<MentionPatterns>,
    pub context_visibility: Option<ContextVisibility>,
    pub streaming: Option<MatrixStreaming>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub thread_replies: Option<MatrixThreadReplies>,
    pub text_chunk_limit: Option<f64>,
    pub response_prefix: Option<String>,
    pub ack_reaction: Option<String>,
    pub ack_reaction_scope: Option<AckReactionScope>,
    pub reaction_notifications: Option<MatrixReactions>,
    pub thread_bindings: Option<ThreadBindings>,
    pub startup_verification: Option<MatrixVerification>,
    pub startup_verification_cooldown_hours: Option<f64>,
    pub media_max_mb: Option<f64>,
    pub history_limit: Option<NonNegativeInteger>,
    pub auto_join: Option<MatrixAutoJoin>,
    pub auto_join_allowlist: Option<Vec<NumberOrString>>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub dm: Option<MatrixDm>,
    pub exec_approvals: Option<ExecApprovals>,
    pub groups: Option<Map<MatrixRoom>>,
    pub rooms: Option<Map<MatrixRoom>>,
    pub actions: Option<MatrixActions>,
}

/// When replies go into a thread.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixThreadReplies {
    Off,
    Inbound,
    Always,
}

/// Reactions that the agent hears about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixReactions {
    Off,
    Own,
}

/// Whether verification is requested at start.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MatrixVerification {
    Off,
    IfUnverified,
}

/// Which invitations are accepted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixAutoJoin {
    Always,
    Allowlist,
    Off,
}

/// One Matrix account; further keys as in the channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MatrixAccount {
    pub join_intro: Option<bool>,
    pub access_token: Option<SecretInput>,
    pub password: Option<SecretInput>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Streaming of replies on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixStreaming {
    #[serde(flatten)]
    pub basic: BasicStreaming,
    pub mode: Option<MatrixStreamingMode>,
    pub progress: Option<ToolProgressStreaming>,
    pub preview: Option<MatrixPreview>,
}

/// How a reply appears while it is written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MatrixStreamingMode {
    Partial,
    Quiet,
    Progress,
    Off,
}

/// Preview of a reply on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixPreview {
    pub tool_progress: Option<bool>,
}

/// Direct conversations on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixDm {
    pub enabled: Option<bool>,
    pub policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub session_scope: Option<MatrixSessionScope>,
    pub thread_replies: Option<MatrixThreadReplies>,
}

/// What shares a session in direct conversations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MatrixSessionScope {
    PerUser,
    PerRoom,
}

/// One Matrix room.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixRoom {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub system_prompt: Option<String>,
    pub account: Option<String>,
    pub allow_bots: Option<BoolOr<Mentions>>,
    pub bot_loop_protection: Option<BotLoopProtection>,
    pub auto_reply: Option<bool>,
    pub users: Option<Vec<NumberOrString>>,
}

/// What agents may do on Matrix.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixActions {
    pub reactions: Option<bool>,
    pub messages: Option<bool>,
    pub pins: Option<bool>,
    pub profile: Option<bool>,
    pub member_info: Option<bool>,
    pub channel_info: Option<bool>,
    pub verification: Option<bool>,
}

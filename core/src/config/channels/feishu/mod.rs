//! `channels.feishu`: the Feishu or Lark channel.

pub mod chats;
pub mod output;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{ContextVisibility, DmPolicy, ReactionNotifications, ReplyToMode};
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::schema::schema_newtype;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::HttpsUrl;
use crate::config::common::unions::NumberOrString;
use chats::{DisabledEnabled, FeishuDm, FeishuDynamicAgents, FeishuGroup, FeishuGroupSessionScope};
use output::{FeishuHeartbeat, FeishuMarkdown, FeishuRenderMode, FeishuStreaming, FeishuTts};

/// The Feishu or Lark channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuChannel {
    #[serde(flatten)]
    pub settings: FeishuSettings,
    pub default_account: Option<String>,
    pub sticker_sets: Option<StickerSets>,
    pub dynamic_agent_creation: Option<FeishuDynamicAgents>,
    pub accounts: Option<Map<FeishuAccount>>,
}

/// What both the channel and a single app can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuSettings {
    pub enabled: Option<bool>,
    pub app_id: Option<String>,
    pub app_secret: Option<SecretInput>,
    pub encrypt_key: Option<SecretInput>,
    pub verification_token: Option<SecretInput>,
    pub domain: Option<FeishuDomain>,
    pub connection_mode: Option<FeishuConnectionMode>,
    pub webhook_path: Option<String>,
    pub webhook_host: Option<String>,
    pub webhook_port: Option<PositiveInteger>,
    pub capabilities: Option<Vec<String>>,
    pub markdown: Option<FeishuMarkdown>,
    pub config_writes: Option<bool>,
    pub context_visibility: Option<ContextVisibility>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub response_prefix: Option<String>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<FeishuGroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub group_sender_allow_from: Option<Vec<NumberOrString>>,
    pub require_mention: Option<bool>,
    pub groups: Option<Map<FeishuGroup>>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub dms: Option<Map<FeishuDm>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub media_max_mb: Option<PositiveNumber>,
    #[schemars(range(max = 300000))]
    pub http_timeout_ms: Option<PositiveInteger>,
    pub heartbeat_visibility: Option<FeishuHeartbeat>,
    pub render_mode: Option<FeishuRenderMode>,
    pub streaming: Option<FeishuStreaming>,
    pub tools: Option<FeishuTools>,
    pub actions: Option<FeishuActions>,
    pub reply_in_thread: Option<DisabledEnabled>,
    pub reaction_notifications: Option<ReactionNotifications>,
    pub typing_indicator: Option<bool>,
    pub resolve_sender_names: Option<bool>,
    pub allow_bots: Option<bool>,
    pub vc_auto_join: Option<bool>,
    pub tts: Option<FeishuTts>,
    pub group_session_scope: Option<FeishuGroupSessionScope>,
    pub topic_session_mode: Option<DisabledEnabled>,
}

/// How events arrive.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuConnectionMode {
    Websocket,
    Webhook,
}

/// Who may use the agent in groups, with an older spelling.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuGroupPolicy {
    Open,
    Disabled,
    Allowlist,
    Allowall,
}

/// The service, or the address of a private one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FeishuDomain {
    Keyword(FeishuService),
    Text(HttpsUrl),
}

/// A public service.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuService {
    Feishu,
    Lark,
}

/// Feishu tools for agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeishuTools {
    pub doc: Option<bool>,
    pub chat: Option<bool>,
    pub wiki: Option<bool>,
    pub drive: Option<bool>,
    pub perm: Option<bool>,
    pub scopes: Option<bool>,
    pub bitable: Option<bool>,
}

/// What agents may do on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeishuActions {
    pub reactions: Option<bool>,
    pub sticker: Option<bool>,
}

/// One Feishu app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuAccount {
    #[serde(flatten)]
    pub settings: FeishuSettings,
    pub name: Option<String>,
}

schema_newtype! {
    /// Stickers by set: keywords per sticker.
    StickerSets(Map<Map<Vec<String>>>) = {
        "type": "object",
        "maxProperties": 32,
        "propertyNames": { "type": "string", "pattern": r"^(?!\s)(?![\s\S]*\s$)[^\p{Cs}]{1,128}$" },
        "additionalProperties": {
            "type": "object",
            "maxProperties": 256,
            "propertyNames": {
                "type": "string",
                "pattern": r"^(?!\s)(?![\s\S]*\s$)(?![\s\S]*\.\.)[^\p{Cc}\p{Cs}/\\]{1,512}$"
            },
            "additionalProperties": {
                "type": "array",
                "minItems": 1,
                "maxItems": 8,
                "items": { "type": "string", "pattern": r"^(?!\s)(?![\s\S]*\s$)[^\p{Cs}]{1,64}$" }
            }
        }
    }
}

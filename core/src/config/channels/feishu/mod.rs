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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub settings: FeishuSettings,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// Stickers that agents can find and send: app id, then sticker key, then keywords.
    pub sticker_sets: Option<StickerSets>,
    /// Gives each person who writes in private an agent of their own.
    pub dynamic_agent_creation: Option<FeishuDynamicAgents>,
    /// Further Feishu apps by a free id; what an app leaves out is taken from the channel.
    pub accounts: Option<Map<FeishuAccount>>,
}

/// What both the channel and a single app can set.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuSettings {
    /// `false` keeps this Feishu connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// App ID from the developer console, such as `cli_…`.
    pub app_id: Option<String>,
    /// App Secret from the developer console, belonging to `appId`.
    pub app_secret: Option<SecretInput>,
    /// Key with which Feishu encrypts events; needed with connection mode `webhook`.
    pub encrypt_key: Option<SecretInput>,
    /// Token that marks events as coming from Feishu; needed with connection mode `webhook`.
    pub verification_token: Option<SecretInput>,
    /// `feishu`, `lark` for accounts outside China, or the address of a private installation. Absent means `feishu`.
    pub domain: Option<FeishuDomain>,
    /// How events reach the gateway. Absent means `websocket`, which needs no public address.
    pub connection_mode: Option<FeishuConnectionMode>,
    /// Path to which Feishu posts events in mode `webhook`. Absent means `/feishu/events`.
    pub webhook_path: Option<String>,
    /// Address on which the webhook listener accepts connections.
    pub webhook_host: Option<String>,
    /// TCP port of the webhook listener.
    pub webhook_port: Option<PositiveInteger>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Feishu messages.
    pub markdown: Option<FeishuMarkdown>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: open ids (`ou_…`), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent; `allowall` is an older way to write `open`.
    pub group_policy: Option<FeishuGroupPolicy>,
    /// Groups that are served under the `allowlist` policy, by chat id (`oc_…`).
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// People whose messages count in all groups, by open id; `allowFrom` of a group goes first.
    pub group_sender_allow_from: Option<Vec<NumberOrString>>,
    /// Whether group messages are answered only when they address the bot.
    pub require_mention: Option<bool>,
    /// Rules per group, keyed by chat id (`oc_…`); `*` covers the rest.
    pub groups: Option<Map<FeishuGroup>>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Rules per private chat, keyed by open id.
    pub dms: Option<Map<FeishuDm>>,
    /// Longest message that is sent, in characters; a longer reply is split into several.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 30.
    pub media_max_mb: Option<PositiveNumber>,
    /// How long a call to Feishu may take, in milliseconds; at most five minutes.
    #[schemars(range(max = 300000))]
    pub http_timeout_ms: Option<PositiveInteger>,
    /// Whether heartbeats are visible on Feishu, and how often.
    pub heartbeat_visibility: Option<FeishuHeartbeat>,
    /// Whether replies are sent as plain text or as cards that render Markdown.
    pub render_mode: Option<FeishuRenderMode>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<FeishuStreaming>,
    /// Which parts of Feishu agents may work with: documents, wiki, drive and so on.
    pub tools: Option<FeishuTools>,
    /// What agents may do on Feishu besides answering; each switch removes one kind of action.
    pub actions: Option<FeishuActions>,
    /// Whether answers open or continue a topic thread.
    pub reply_in_thread: Option<DisabledEnabled>,
    /// Whose emoji reactions are passed to the agent as events. Absent means `own`.
    pub reaction_notifications: Option<ReactionNotifications>,
    /// Whether a reaction on the message shows that an answer is being written. Absent means `true`.
    pub typing_indicator: Option<bool>,
    /// Whether names of senders are looked up; `false` saves calls. Absent means `true`.
    pub resolve_sender_names: Option<bool>,
    /// Whether messages of other bots that mention this one are answered.
    pub allow_bots: Option<bool>,
    /// Whether the bot joins video meetings to which an allowed person invites it.
    pub vc_auto_join: Option<bool>,
    /// Speech output on Feishu, where it differs from the general `tts` settings.
    pub tts: Option<FeishuTts>,
    /// Who or what shares a session in groups.
    pub group_session_scope: Option<FeishuGroupSessionScope>,
    /// Older form of `groupSessionScope`; use that instead.
    pub topic_session_mode: Option<DisabledEnabled>,
}

/// How events arrive.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuConnectionMode {
    /// Over a connection that the gateway opens itself.
    Websocket,
    /// As requests of Feishu to the public address of the gateway.
    Webhook,
}

/// Who may use the agent in groups, with an older spelling.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuGroupPolicy {
    /// Any group; the mention rules still apply.
    Open,
    /// Messages from groups are ignored.
    Disabled,
    /// Only groups that are listed.
    Allowlist,
    /// Older way to write `open`.
    Allowall,
}

/// The service, or the address of a private one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FeishuDomain {
    /// One of the two public services.
    Keyword(FeishuService),
    /// Address of a private installation, with `https`.
    Text(HttpsUrl),
}

/// A public service.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FeishuService {
    /// The service in China.
    Feishu,
    /// The international service.
    Lark,
}

/// Feishu tools for agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeishuTools {
    /// Whether agents may read and write documents.
    pub doc: Option<bool>,
    /// Whether agents may look up chats and their members.
    pub chat: Option<bool>,
    /// Whether agents may use the wiki; needs `doc`.
    pub wiki: Option<bool>,
    /// Whether agents may use files in the drive.
    pub drive: Option<bool>,
    /// Whether agents may change who has access to files. Default off, as this is sensitive.
    pub perm: Option<bool>,
    /// Whether agents may look up what the app is permitted to do.
    pub scopes: Option<bool>,
    /// Whether agents may work with Bitable tables.
    pub bitable: Option<bool>,
}

/// What agents may do on Feishu.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeishuActions {
    /// Whether agents may react to messages with emoji.
    pub reactions: Option<bool>,
    /// Whether agents may send stickers and search the configured ones.
    pub sticker: Option<bool>,
}

/// One Feishu app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeishuAccount {
    /// Settings of this app; what is absent comes from the channel.
    #[serde(flatten)]
    pub settings: FeishuSettings,
    /// Free label that status lists show for this account.
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

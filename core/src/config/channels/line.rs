//! `channels.line`: the LINE channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, GroupPolicy};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::Secret;
use crate::config::common::threads::SpawnContext;
use crate::config::common::unions::NumberOrString;

/// The LINE channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: LineAccount,
    /// Further LINE accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<LineAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One LINE account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineAccount {
    /// `false` keeps this LINE connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Whether the bot introduces itself after it is added to a group. Default on.
    pub join_intro: Option<bool>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Long-lived channel access token from the LINE developer console; the bot sends with it.
    pub channel_access_token: Option<Secret>,
    /// Channel secret from the LINE developer console; events are checked against it.
    pub channel_secret: Option<Secret>,
    /// File that holds the channel access token.
    pub token_file: Option<String>,
    /// File that holds the channel secret.
    pub secret_file: Option<String>,
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// People who may write to the bot in private: LINE user ids (`U…`), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// People whose messages count in groups under the `allowlist` policy: LINE user ids (`U…`).
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<LineReplyToMode>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 10.
    pub media_max_mb: Option<f64>,
    /// Path of the gateway under which LINE delivers its events.
    pub webhook_path: Option<String>,
    /// Whether a conversation can stay tied to a session of its own, and for how long.
    pub thread_bindings: Option<LineThreadBindings>,
    /// Rules per group or room, keyed by its id; `*` covers the rest.
    pub groups: Option<Map<LineGroup>>,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum LineReplyToMode {
    /// No message quotes what it answers.
    Off,
    /// Only the first part of an answer quotes.
    First,
    /// Every part of an answer quotes.
    All,
}

/// Sessions bound to LINE conversations.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineThreadBindings {
    /// Whether conversations can be tied to a session.
    pub enabled: Option<bool>,
    /// Hours without activity after which the tie ends; 0 keeps it.
    pub idle_hours: Option<f64>,
    /// Hours after which the tie ends in any case; 0 keeps it.
    pub max_age_hours: Option<f64>,
    /// Whether a new subagent session is tied to the conversation.
    pub spawn_sessions: Option<bool>,
    /// Whether such a session starts empty or with a copy of the conversation.
    pub default_spawn_context: Option<SpawnContext>,
}

/// One LINE group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: LINE user ids.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
}

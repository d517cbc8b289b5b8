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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: ClickclackAccount,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Further ClickClack accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<ClickclackAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One ClickClack account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this ClickClack connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Largest attachment that is sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Address of ClickClack as browsers see it; links lead there.
    pub base_url: Option<Uri>,
    /// Address for the calls of the gateway, where that differs from `baseUrl`.
    pub api_base_url: Option<Uri>,
    /// Token of the bot; the bot logs in with it.
    pub token: Option<SecretInput>,
    /// File that holds the bot token; it counts before `token`.
    pub token_file: Option<String>,
    /// Workspace that the bot serves, by id, slug or name.
    pub workspace: Option<String>,
    /// User id of the bot; absent means that it is asked for at start.
    pub bot_user_id: Option<String>,
    /// Agent that gets all messages of this account instead of the routed one.
    pub agent_id: Option<String>,
    /// Whether the agent answers, or a model without tools. Absent means `agent`.
    pub reply_mode: Option<ClickclackReplyMode>,
    /// Model for answers of this account, as `provider/model`.
    pub model: Option<String>,
    /// Additional instructions for answers of this account.
    pub system_prompt: Option<String>,
    /// Tools that answers of this account may use; all others are left out.
    pub tools_allow: Option<Vec<String>>,
    /// Target of messages whose command or job names none. Absent means `channel:general`.
    pub default_to: Option<String>,
    /// People who may write, in private and in channels, by user id. Absent admits everyone.
    pub allow_from: Option<Vec<String>>,
    /// Whether messages of other bots are answered; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often this bot and another one may answer each other.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// Pause before a lost connection is opened again, in milliseconds. Default 1500.
    #[schemars(range(min = 100, max = 60000))]
    pub reconnect_ms: Option<u64>,
    /// Whether the steps of the agent stay visible in the chat. Default off.
    pub agent_activity: Option<bool>,
    /// Whether ClickClack's own progress display is used. Default off.
    pub native_progress: Option<bool>,
    /// Whether commands are offered while somebody types. Default on.
    pub command_menu: Option<bool>,
    /// Whether group messages are answered only when they address the bot. Default off.
    pub require_mention: Option<bool>,
    /// Regular expressions that count as addressing the bot in groups.
    pub mention_patterns: Option<Vec<String>>,
    /// Rules per channel, keyed by channel id.
    pub groups: Option<Map<ClickclackGroup>>,
    /// Gives each session a channel of its own; at most one account may turn this on.
    pub discussions: Option<ClickclackDiscussions>,
}

/// Who writes the reply.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ClickclackReplyMode {
    /// The agent, with its tools and memory.
    Agent,
    /// A model alone, with a short answer.
    Model,
}

/// One ClickClack group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Regular expressions that count as addressing the bot here.
    pub mention_patterns: Option<Vec<String>>,
    /// Whether messages of other bots are answered here; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often the bot and another one may answer each other here.
    pub bot_loop_protection: Option<BotLoopProtection>,
}

/// Discussions in ClickClack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClickclackDiscussions {
    /// Whether sessions get channels of their own. Default off.
    pub enabled: Option<bool>,
    /// Workspace in which the channels are opened; absent means that of the account.
    pub workspace: Option<String>,
    /// Address of the Control UI; the channel then links back to its session.
    pub control_url_base: Option<Uri>,
    /// Section of the sidebar in which the channels appear. Absent means `Sessions`.
    pub section: Option<String>,
}

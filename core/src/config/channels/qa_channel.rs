//! `channels.qa-channel`: the channel for automated tests.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::GroupPolicy;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveNumber};
use crate::config::common::text::Uri;
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The channel for automated tests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: QaAccount,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// Further the test channel accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<QaAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One account of the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this the test channel connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Largest attachment that is taken in or sent, in megabytes.
    pub media_max_mb: Option<PositiveNumber>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Address of the test server.
    pub base_url: Option<Uri>,
    /// User id that the bot has in tests.
    pub bot_user_id: Option<String>,
    /// Name under which the bot appears in tests.
    pub bot_display_name: Option<String>,
    /// How long one query for new messages waits, in milliseconds.
    #[schemars(range(min = 100, max = 30000))]
    pub poll_timeout_ms: Option<u64>,
    /// People who may write to the bot in private: user ids, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent in tests.
    pub group_policy: Option<GroupPolicy>,
    /// People whose messages count in groups under the `allowlist` policy: user ids.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Rules per group, keyed by group id; `*` covers the rest.
    pub groups: Option<Map<QaGroup>>,
    /// Where a message goes when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// What agents may do on the test channel besides answering; each switch removes one kind of action.
    pub actions: Option<QaActions>,
}

/// One group of the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QaGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
}

/// What agents may do in the test channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QaActions {
    /// Whether agents may send, edit and delete messages.
    pub messages: Option<bool>,
    /// Whether agents may react to messages.
    pub reactions: Option<bool>,
    /// Whether agents may search messages.
    pub search: Option<bool>,
    /// Whether agents may open threads.
    pub threads: Option<bool>,
}

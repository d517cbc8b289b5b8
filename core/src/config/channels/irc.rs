//! `channels.irc`: the IRC channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, MarkdownConfig, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, Port, PositiveInteger, PositiveNumber};
use crate::config::common::secret::Secret;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The IRC channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcChannel {
    #[serde(flatten)]
    pub account: IrcAccount,
    pub accounts: Option<Map<IrcAccount>>,
    pub default_account: Option<String>,
}

/// One IRC connection.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub health_monitor: Option<Toggle>,
    pub reply_to_mode: Option<ReplyToMode>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub host: Option<String>,
    pub port: Option<Port>,
    pub tls: Option<bool>,
    pub nick: Option<String>,
    pub username: Option<String>,
    pub realname: Option<String>,
    pub password: Option<Secret>,
    pub password_file: Option<String>,
    pub nickserv: Option<IrcNickserv>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub group_policy: Option<GroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    pub groups: Option<Map<IrcGroup>>,
    pub channels: Option<Vec<String>>,
    pub markdown: Option<MarkdownConfig>,
    pub history_limit: Option<NonNegativeInteger>,
    pub dm_history_limit: Option<NonNegativeInteger>,
    pub context_visibility: Option<ContextVisibility>,
    pub dms: Option<Map<DmHistory>>,
    pub text_chunk_limit: Option<PositiveInteger>,
    pub streaming: Option<BasicStreaming>,
    pub response_prefix: Option<String>,
    pub media_max_mb: Option<PositiveNumber>,
}

/// Login with NickServ.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcNickserv {
    pub enabled: Option<bool>,
    pub service: Option<String>,
    pub password: Option<Secret>,
    pub password_file: Option<String>,
    pub register: Option<bool>,
    pub register_email: Option<String>,
}

/// One IRC channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcGroup {
    pub require_mention: Option<bool>,
    pub tools: Option<ToolPolicy>,
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    pub skills: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub system_prompt: Option<String>,
}

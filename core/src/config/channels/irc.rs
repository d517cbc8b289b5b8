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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: IrcAccount,
    /// Further IRC accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<IrcAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One IRC connection.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this IRC connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Host name of the IRC server.
    pub host: Option<String>,
    /// TCP port of the IRC server, usually 6697 with TLS and 6667 without.
    pub port: Option<Port>,
    /// Whether the connection is encrypted.
    pub tls: Option<bool>,
    /// Nickname that the bot takes.
    pub nick: Option<String>,
    /// User part of the bot's mask (`nick!user@host`).
    pub username: Option<String>,
    /// Descriptive name that a WHOIS shows.
    pub realname: Option<String>,
    /// Server password, where the server asks for one; NickServ has its own.
    pub password: Option<Secret>,
    /// File that holds the server password.
    pub password_file: Option<String>,
    /// Login at NickServ, which owns the registered nick.
    pub nickserv: Option<IrcNickserv>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: nicks, safer as `nick!user@host`, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// People whose messages count in groups under the `allowlist` policy: nicks, safer as `nick!user@host`.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Rules per IRC channel, keyed by its name (`#name`); `*` covers the rest.
    pub groups: Option<Map<IrcGroup>>,
    /// IRC channels that the bot joins after it connected, such as `#help`.
    pub channels: Option<Vec<String>>,
    /// How Markdown in replies is turned into IRC messages.
    pub markdown: Option<MarkdownConfig>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by nick.
    pub dms: Option<Map<DmHistory>>,
    /// Longest line of text that is sent, in characters; a longer reply is split into several.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes.
    pub media_max_mb: Option<PositiveNumber>,
}

/// Login with NickServ.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcNickserv {
    /// Whether the bot identifies itself after it connected.
    pub enabled: Option<bool>,
    /// Nick of the service, where it is not `NickServ`.
    pub service: Option<String>,
    /// Password of the registered nick.
    pub password: Option<Secret>,
    /// File that holds the password of the registered nick.
    pub password_file: Option<String>,
    /// Whether the nick is registered first; turn it off again once that worked.
    pub register: Option<bool>,
    /// Mail address for the registration.
    pub register_email: Option<String>,
}

/// One IRC channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IrcGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Names of the skills that the agent has here; an empty list leaves none.
    pub skills: Option<Vec<String>>,
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// People whose messages count here: nicks, safer as `nick!user@host`.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
}

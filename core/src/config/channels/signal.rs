//! `channels.signal`: the Signal channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, HeartbeatVisibility, MarkdownConfig, ReactionLevel,
    ReactionScope, ReplyToMode,
};
use crate::config::channels::streaming::BasicStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, Port, PositiveInteger};
use crate::config::common::text::CredentialFreeUrl;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::NumberOrString;
use crate::config::tools::policy::ToolPolicy;

/// The Signal channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: SignalAccount,
    /// Further Signal accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<SignalAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Signal account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Signal messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Signal connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: phone numbers (`+15551234567`) or `uuid:<id>`, or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Number or group that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// Numbers, uuids or group ids whose messages count in groups.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by their id.
    pub dms: Option<Map<DmHistory>>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 4000.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<BasicStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 8.
    pub media_max_mb: Option<PositiveInteger>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Phone number, with country code, under which the bot is registered at Signal.
    pub account: Option<String>,
    /// Signal's own id of the bot account, so that its own messages are recognised.
    pub account_uuid: Option<String>,
    /// How the gateway talks to signal-cli: a daemon it starts, one that runs already, or a container.
    pub transport: Option<SignalTransport>,
    /// Whether attachments of incoming messages are left out.
    pub ignore_attachments: Option<bool>,
    /// Whether senders see that their message was read.
    pub send_read_receipts: Option<bool>,
    /// Short names for recipients, mapped to a phone number, a uuid or a group.
    pub aliases: Option<Map<String>>,
    /// Rules per group, keyed by Signal group id; `*` covers the rest.
    pub groups: Option<Map<SignalGroup>>,
    /// Exceptions to `replyToMode` for direct and group conversations.
    pub reply_to_mode_by_chat_type: Option<SignalReplyToModes>,
    /// Whose emoji reactions are passed to the agent as events.
    pub reaction_notifications: Option<ReactionScope>,
    /// People whose reactions are passed on when `reactionNotifications` is `allowlist`: phone numbers (`+15551234567`)
    /// or `uuid:<id>`.
    pub reaction_allowlist: Option<Vec<NumberOrString>>,
    /// How readily the agent itself reacts to messages with emoji. Default `minimal`.
    pub reaction_level: Option<ReactionLevel>,
    /// What agents may do on Signal besides answering; each switch removes one kind of action.
    pub actions: Option<SignalActions>,
}

/// The connection to signal-cli.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SignalTransport {
    /// A signal-cli daemon that the gateway starts and stops.
    Managed(ManagedSignalTransport),
    /// A container with the REST interface of signal-cli.
    Container(ContainerSignalTransport),
    /// A signal-cli daemon that somebody else runs.
    External(ExternalSignalTransport),
}

/// Tag of a signal-cli container.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Container {
    /// The value `container`.
    Container,
}

/// A signal-cli that OpenClaw starts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManagedSignalTransport {
    /// Marks this form of the transport: `managed-native`.
    pub kind: ManagedNative,
    /// Folder with the signal-cli account data; absent means the default folder of signal-cli.
    pub config_path: Option<String>,
    /// Absolute path of a Unix socket for the daemon, instead of HTTP.
    #[schemars(regex(pattern = r"^\/(?!\/)[^\0]*[^/\0]$"))]
    pub socket_path: Option<String>,
    /// Full address of the daemon; replaces host and port.
    pub url: Option<CredentialFreeUrl>,
    /// Address on which the daemon listens.
    pub http_host: Option<String>,
    /// TCP port on which the daemon listens.
    pub http_port: Option<Port>,
    /// The signal-cli program; absent means the one found in `PATH`.
    pub cli_path: Option<String>,
    /// How long the daemon may take to become ready, in milliseconds; between 1 and 120 seconds.
    #[schemars(range(min = 1000, max = 120000))]
    pub startup_timeout_ms: Option<u64>,
    /// Whether the daemon fetches messages right from its start or only on request.
    pub receive_mode: Option<SignalReceiveMode>,
    /// Whether stories are left out.
    pub ignore_stories: Option<bool>,
}

/// Tag of a managed signal-cli.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ManagedNative {
    /// The value `managed-native`.
    ManagedNative,
}

/// When messages are fetched.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SignalReceiveMode {
    /// As soon as the daemon runs.
    OnStart,
    /// Only when the gateway asks for them.
    Manual,
}

/// A signal-cli in a container.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContainerSignalTransport {
    /// Marks this form of the transport: `container`.
    pub kind: Container,
    /// Address of the container's interface, without user name or password.
    pub url: CredentialFreeUrl,
}

/// A signal-cli that runs elsewhere.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExternalSignalTransport {
    /// Marks this form of the transport: `external-native`.
    pub kind: ExternalNative,
    /// Address of the running daemon, without user name or password.
    pub url: CredentialFreeUrl,
}

/// Tag of an external signal-cli.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExternalNative {
    /// The value `external-native`.
    ExternalNative,
}

/// One Signal group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalGroup {
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Whether messages that do not address the bot are still read for plugins and hooks, without an answer.
    pub ingest: Option<bool>,
}

/// Reply threading per type of conversation on Signal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignalReplyToModes {
    /// Mode for private chats.
    pub direct: Option<ReplyToMode>,
    /// Mode for groups.
    pub group: Option<ReplyToMode>,
}

/// What agents may do on Signal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignalActions {
    /// Whether agents may react to messages with emoji.
    pub reactions: Option<bool>,
}

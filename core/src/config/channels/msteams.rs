//! `channels.msteams`: the Microsoft Teams channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    ContextVisibility, DmHistory, DmPolicy, GroupPolicy, HeartbeatVisibility, MarkdownConfig,
};
use crate::config::channels::streaming::ChannelStreaming;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::toggle::Toggle;
use crate::config::tools::policy::ToolPolicy;

/// The Microsoft Teams channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsChannel {
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Microsoft Teams messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Microsoft Teams connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: their Entra object ids, or `*` for everyone.
    pub allow_from: Option<Vec<String>>,
    /// Conversation that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// People whose messages count in groups under the `allowlist` policy: Entra object ids of users.
    pub group_allow_from: Option<Vec<String>>,
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
    pub streaming: Option<ChannelStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Id of the Azure bot registration.
    pub app_id: Option<String>,
    /// Client secret of the bot registration; needed unless a certificate or managed identity is used.
    pub app_password: Option<SecretInput>,
    /// Entra tenant that the bot belongs to.
    pub tenant_id: Option<String>,
    /// Microsoft cloud in which the bot is registered. Absent means `Public`.
    pub cloud: Option<MsteamsCloud>,
    /// Address of the Bot Connector for messages the bot sends unasked; set it for government clouds.
    pub service_url: Option<Uri>,
    /// How the bot proves itself to Microsoft.
    pub auth_type: Option<MsteamsAuthType>,
    /// PEM file with certificate and private key, for federated login.
    pub certificate_path: Option<String>,
    /// Thumbprint by which the certificate is chosen.
    pub certificate_thumbprint: Option<String>,
    /// Whether the managed identity of the Azure host is used; nothing secret is then configured.
    pub use_managed_identity: Option<bool>,
    /// Client id of a user-assigned managed identity; absent means the one of the system.
    pub managed_identity_client_id: Option<String>,
    /// Port and path of the listener to which Teams posts events.
    pub webhook: Option<MsteamsWebhook>,
    /// Whether Microsoft Teams shows that an answer is being written.
    pub typing_indicator: Option<bool>,
    /// Hosts from which attachments may be downloaded; absent means those of Microsoft.
    pub media_allow_hosts: Option<Vec<String>>,
    /// Hosts that are sent the bot's access token when a download asks for one; keep it short.
    pub media_auth_allow_hosts: Option<Vec<String>>,
    /// Whether attachments missing from an event are fetched through Microsoft Graph.
    pub graph_media_fallback: Option<bool>,
    /// Whether group messages are answered only when they address the bot.
    pub require_mention: Option<bool>,
    /// Whether channel answers go into the thread or become posts of their own.
    pub reply_style: Option<MsteamsReplyStyle>,
    /// Rules per team, keyed by team id, with their channels.
    pub teams: Option<Map<MsteamsTeam>>,
    /// SharePoint site to which files for groups and channels are uploaded; without it none can be sent there.
    pub share_point_site_id: Option<String>,
    /// Whether the first contact in private brings up a welcome card.
    pub welcome_card: Option<bool>,
    /// Suggestions shown as buttons on the welcome card.
    pub prompt_starters: Option<Vec<String>>,
    /// Whether the bot posts a welcome card when it is added to a group.
    pub group_welcome_card: Option<bool>,
    /// Whether replies carry thumbs up and down. Default on.
    pub feedback_enabled: Option<bool>,
    /// Whether a thumbs down makes the agent think about what went wrong. Default on.
    pub feedback_reflection: Option<bool>,
    /// Shortest time between two such reflections, in milliseconds.
    pub feedback_reflection_cooldown_ms: Option<NonNegativeInteger>,
    /// Access to Microsoft Graph on behalf of the user who writes.
    pub delegated_auth: Option<MsteamsDelegatedAuth>,
    /// Single sign-on of users through an OAuth connection of the bot.
    pub sso: Option<MsteamsSso>,
}

/// The national cloud.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum MsteamsCloud {
    /// The ordinary worldwide cloud.
    Public,
    /// Cloud of the United States government (GCC High).
    #[serde(rename = "USGov")]
    UsGov,
    /// Cloud of the United States Department of Defense.
    #[serde(rename = "USGovDoD")]
    UsGovDod,
    /// Cloud in China, run by 21Vianet.
    China,
}

/// How the app authenticates.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MsteamsAuthType {
    /// With the client secret in `appPassword`.
    Secret,
    /// With a certificate or a managed identity.
    Federated,
}

/// Where replies are posted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum MsteamsReplyStyle {
    /// Into the thread of the message.
    Thread,
    /// As a new post in the channel.
    TopLevel,
}

/// The endpoint that receives events.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MsteamsWebhook {
    /// TCP port of the listener.
    pub port: Option<PositiveInteger>,
    /// Path to which Teams posts events.
    pub path: Option<String>,
}

/// One team.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsTeam {
    /// Rules for the whole team; its channels inherit them.
    #[serde(flatten)]
    pub settings: MsteamsTeamChannel,
    /// Rules for single channels of the team, keyed by channel id.
    pub channels: Option<Map<MsteamsTeamChannel>>,
}

/// One channel of a team.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsTeamChannel {
    /// Whether a message must address the bot to be answered here.
    pub require_mention: Option<bool>,
    /// Which tools the agent may use here, on top of the general tool rules.
    pub tools: Option<ToolPolicy>,
    /// Tool rules for single people here, keyed by sender id; `*` covers the rest.
    pub tools_by_sender: Option<Map<ToolPolicy>>,
    /// Whether answers here go into the thread or become posts of their own.
    pub reply_style: Option<MsteamsReplyStyle>,
}

/// Access on behalf of a user.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MsteamsDelegatedAuth {
    /// Whether the agent may act in Microsoft Graph for the signed-in user.
    pub enabled: Option<bool>,
    /// Permissions of Microsoft Graph that users are asked for.
    pub scopes: Option<Vec<String>>,
}

/// Single sign-on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MsteamsSso {
    /// Whether users are signed in; `connectionName` is then needed.
    pub enabled: Option<bool>,
    /// Name of the OAuth connection in the Azure bot registration.
    pub connection_name: Option<String>,
}

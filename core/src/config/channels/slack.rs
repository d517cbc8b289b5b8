//! `channels.slack`: the Slack channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{
    BotLoopProtection, ContextVisibility, DmHistory, DmPolicy, ExecApprovals, GroupPolicy, HeartbeatVisibility,
    ImplicitMentions, MarkdownConfig, MentionPatterns, NativeCommands, ReactionScope, ReplyToMode,
};
use crate::config::channels::streaming::{BasicStreaming, PreviewStreaming, StreamingMode, ToolProgressStreaming};
use crate::config::common::Map;
use crate::config::common::keywords::{AutoOnOff, Mentions};
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::{BoolOr, NumberOrString};
use crate::config::tools::policy::ToolPolicy;

/// The Slack channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: SlackAccount,
    /// Further Slack accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<SlackAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One Slack app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Optional features to declare for this channel, by name; the agent is told about them.
    pub capabilities: Option<Vec<String>>,
    /// How Markdown in replies is turned into Slack messages.
    pub markdown: Option<MarkdownConfig>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// `false` keeps this Slack connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: Slack member ids (`U…`), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Target such as `channel:<id>` or `user:<id>` for messages whose command or job names none.
    pub default_to: Option<String>,
    /// Which channel messages reach the agent. Absent means `allowlist`: only what is listed in `channels`.
    pub group_policy: Option<GroupPolicy>,
    /// In which conversations the configured mention patterns count as addressing the bot.
    pub mention_patterns: Option<MentionPatterns>,
    /// Whether quotes, threads and history by people who are not allowed still reach the agent. Default all.
    pub context_visibility: Option<ContextVisibility>,
    /// How many recent group messages go along as context when the bot is addressed; 0 sends none.
    pub history_limit: Option<NonNegativeInteger>,
    /// How many past user turns of a direct conversation stay in the context; absent means all.
    pub dm_history_limit: Option<NonNegativeInteger>,
    /// Exceptions to `dmHistoryLimit` for single people, keyed by their id.
    pub dms: Option<Map<DmHistory>>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 8000.
    pub text_chunk_limit: Option<PositiveInteger>,
    /// Whether and how a reply becomes visible while it is being written, and how long text is split.
    pub streaming: Option<SlackStreaming>,
    /// Which heartbeat results are shown here, instead of what `channels.defaults` says.
    pub heartbeat_visibility: Option<HeartbeatVisibility>,
    /// Whether the gateway watches this connection and restarts it when it seems dead.
    pub health_monitor: Option<Toggle>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Largest attachment that is taken in or sent, in megabytes. Default 20 for what is taken in.
    pub media_max_mb: Option<PositiveNumber>,
    /// Which parts of an answer quote the message that they answer.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether the bot introduces itself after it is added to a group. Default on.
    pub join_intro: Option<bool>,
    /// Whether messages appear under the app's own bot or under the user who authorised it. Absent means `bot`.
    pub post_as: Option<SlackIdentity>,
    /// How events reach the gateway. Absent means `socket`, which needs no public address.
    pub mode: Option<SlackMode>,
    /// Connection to the relay; needed with mode `relay`.
    pub relay: Option<SlackRelay>,
    /// Secret from the app's settings with which Slack signs events; needed with mode `http`.
    pub signing_secret: Option<SecretInput>,
    /// Path of the gateway to which Slack posts events in mode `http`. Absent means `/slack/events`.
    pub webhook_path: Option<String>,
    /// Lets named people approve shell commands right in Slack.
    pub exec_approvals: Option<ExecApprovals>,
    /// Whether OpenClaw's commands appear in the command menu of Slack.
    pub commands: Option<NativeCommands>,
    /// Bot token of the app (`xoxb-…`); nearly every call uses it.
    pub bot_token: Option<SecretInput>,
    /// App-level token (`xapp-…`) that opens the socket; needed with mode `socket`.
    pub app_token: Option<SecretInput>,
    /// User token (`xoxp-…`) for what a bot may not see, such as search.
    pub user_token: Option<SecretInput>,
    /// Whether the user token is kept from writing anything. Absent means `true`.
    pub user_token_read_only: Option<bool>,
    /// Whether messages of other bots are answered; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often this bot and another one may answer each other.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// Lets allowlists match display names, which anyone can copy; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Whether group messages are answered only when they address the bot.
    pub require_mention: Option<bool>,
    /// What counts as addressing the bot although nobody mentions it.
    pub implicit_mentions: Option<ImplicitMentions>,
    /// Whether Slack shows previews of links in replies. Default off.
    pub unfurl_links: Option<bool>,
    /// Whether Slack shows previews of linked images, videos and sound.
    pub unfurl_media: Option<bool>,
    /// Whose emoji reactions are passed to the agent as events.
    pub reaction_notifications: Option<ReactionScope>,
    /// People whose reactions are passed on when `reactionNotifications` is `allowlist`: member ids (`U…`).
    pub reaction_allowlist: Option<Vec<NumberOrString>>,
    /// Name of the emoji, without colons, set on a message as soon as it is accepted; empty turns it off.
    pub ack_reaction: Option<String>,
    /// Exceptions to `replyToMode` for direct, group and channel conversations.
    pub reply_to_mode_by_chat_type: Option<SlackReplyToModes>,
    /// How sessions of threads relate to the channel, and how much history they get.
    pub thread: Option<SlackThread>,
    /// Tells the agent when members become active.
    pub presence_events: Option<SlackPresenceEvents>,
    /// What agents may do on Slack besides answering; each switch removes one kind of action.
    pub actions: Option<SlackActions>,
    /// The slash command under which the agent answers.
    pub slash_command: Option<SlackSlashCommand>,
    /// Whether private chats, and those with several people, are served at all.
    pub dm: Option<SlackDm>,
    /// Rules per channel, keyed by channel id (`C…`); `*` covers the rest.
    pub channels: Option<Map<SlackConversation>>,
    /// Emoji that a message carries while the answer is being worked on, by name without colons.
    pub typing_reaction: Option<String>,
}

/// Who posts messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackIdentity {
    /// Under the name of the app's bot.
    Bot,
    /// Under the name of the user whose token is configured.
    User,
}

/// How events arrive.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackMode {
    /// Over a WebSocket that the gateway opens itself.
    Socket,
    /// As requests of Slack to the public address of the gateway.
    Http,
    /// Through a relay that receives the events for several gateways.
    Relay,
}

/// Streaming of replies on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackStreaming {
    /// Chunking and block streaming.
    #[serde(flatten)]
    pub basic: BasicStreaming,
    /// How a reply is shown while it is written; `off` sends it when it is complete.
    pub mode: Option<StreamingMode>,
    /// Details of the preview that is edited while the reply grows.
    pub preview: Option<PreviewStreaming>,
    /// Details of the progress message that stands in for the reply in mode `progress`.
    pub progress: Option<SlackProgress>,
    /// Whether Slack's own streaming of text is used where it is available, instead of edits.
    pub native_transport: Option<bool>,
}

/// Progress messages on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackProgress {
    /// What the message tells about tool calls.
    #[serde(flatten)]
    pub tools: ToolProgressStreaming,
    /// Whether remarks of the model between tool calls are shown.
    pub commentary: Option<bool>,
    /// Whether a short narration of the work is shown.
    pub narration: Option<bool>,
    /// Look of the progress message.
    pub style: Option<SlackProgressStyle>,
    /// Whether Slack's own task cards show the progress; `false` posts a separate card.
    pub native_task_cards: Option<bool>,
}

/// Look of progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackProgressStyle {
    /// A card with title and steps.
    Card,
    /// A few lines of plain text.
    Compact,
}

/// Events received over a relay.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackRelay {
    /// Address of the relay.
    pub url: Option<String>,
    /// Token with which the gateway logs in to the relay.
    pub auth_token: Option<SecretInput>,
    /// Name under which the relay knows this gateway.
    pub gateway_id: Option<String>,
}

/// Reply threading per type of conversation on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlackReplyToModes {
    /// Mode for private chats.
    pub direct: Option<ReplyToMode>,
    /// Mode for conversations of several people outside channels.
    pub group: Option<ReplyToMode>,
    /// Mode for channels.
    pub channel: Option<ReplyToMode>,
}

/// Threads on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackThread {
    /// Whether a thread remembers only itself or shares the history of its channel. Absent means `thread`.
    pub history_scope: Option<SlackHistoryScope>,
    /// Whether a new thread session starts with the transcript of the channel. Default off.
    pub inherit_parent: Option<bool>,
    /// How many earlier messages of a thread are fetched when its session starts; 0 fetches none.
    pub initial_history_limit: Option<NonNegativeInteger>,
}

/// The history that a thread gets.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SlackHistoryScope {
    /// Each thread has a history of its own.
    Thread,
    /// Threads share the history of the channel.
    Channel,
}

/// Reaction to members who come online.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlackPresenceEvents {
    /// Whether the agent hears about members who become active; `auto` watches private chats and small, recent threads.
    /// Default `off`.
    pub mode: Option<AutoOnOff>,
    /// What the agent is told to do on such an event; at most 20000 characters.
    #[schemars(length(max = 20000))]
    pub prompt: Option<String>,
}

/// What agents may do on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackActions {
    /// Whether agents may read and set reactions.
    pub reactions: Option<bool>,
    /// Whether agents may read, send, edit and delete messages.
    pub messages: Option<bool>,
    /// Whether agents may pin, unpin and list pinned messages.
    pub pins: Option<bool>,
    /// Whether agents may search messages.
    pub search: Option<bool>,
    /// Whether agents may look up what the app is permitted to do.
    pub permissions: Option<bool>,
    /// Whether agents may look up members.
    pub member_info: Option<bool>,
    /// Whether agents may look up channels.
    pub channel_info: Option<bool>,
    /// Whether agents may list the custom emoji of the workspace.
    pub emoji_list: Option<bool>,
}

/// The slash command of the app.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackSlashCommand {
    /// Whether the slash command is answered; it must also be created in the app's settings.
    pub enabled: Option<bool>,
    /// The command without its slash, as created in the app's settings.
    pub name: Option<String>,
    /// Start of the session keys under which such commands run.
    pub session_prefix: Option<String>,
    /// Whether only the person who gave the command sees the answer.
    pub ephemeral: Option<bool>,
}

/// Direct and group messages on Slack.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackDm {
    /// `false` makes the bot ignore all private chats.
    pub enabled: Option<bool>,
    /// Whether the bot takes part in private chats of several people.
    pub group_enabled: Option<bool>,
    /// Private chats of several people that are allowed, by id; absent allows all.
    pub group_channels: Option<Vec<NumberOrString>>,
}

/// One Slack conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlackConversation {
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
    /// Additional instructions for the agent in this conversation.
    pub system_prompt: Option<String>,
    /// Whether messages that mention someone else and not the bot are dropped.
    pub ignore_other_mentions: Option<bool>,
    /// Which parts of an answer quote the message that they answer, in this conversation.
    pub reply_to_mode: Option<ReplyToMode>,
    /// Whether messages of other bots are answered here; `mentions` takes only those that mention this bot.
    pub allow_bots: Option<BoolOr<Mentions>>,
    /// Limit on how often the bot and another one may answer each other here.
    pub bot_loop_protection: Option<BotLoopProtection>,
    /// People whose messages count here: Slack member ids.
    pub users: Option<Vec<NumberOrString>>,
    /// Tells the agent when members of this channel become active.
    pub presence_events: Option<SlackPresenceEvents>,
}

//! `hooks`: webhooks into the gateway, and internal hooks.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::secret::Secret;
use crate::config::common::text::NonEmptyString;
use crate::config::gateway::remote::TailscaleMode;

/// Webhooks into the gateway, and internal hooks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HooksConfig {
    /// Accept webhooks; off by default, needs a `token`.
    pub enabled: Option<bool>,
    /// URL path below which webhooks are received; `/hooks` by default, `/` is refused.
    pub path: Option<String>,
    /// Secret that callers must send along: a long random text or `${VAR}`, not the one of the gateway.
    pub token: Option<Secret>,
    /// Session of agent runs that name none; absent gives each run a session of its own.
    pub default_session_key: Option<String>,
    /// Let callers choose the session; off by default, restrict it with `allowedSessionKeyPrefixes`.
    pub allow_request_session_key: Option<bool>,
    /// Beginnings that session keys of webhooks must have; absent or empty sets no limit.
    pub allowed_session_key_prefixes: Option<Vec<String>>,
    /// Agents that webhooks may start; absent or `"*"` allows any, an empty list none.
    pub allowed_agent_ids: Option<Vec<String>>,
    /// Ready-made mappings to add after your own; `gmail` is the only one.
    pub presets: Option<Vec<String>>,
    /// Folder with modules for `transform`; absent means `hooks/transforms` next to this file.
    pub transforms_dir: Option<String>,
    /// What happens with which request; the first fitting mapping wins.
    pub mappings: Option<Vec<HookMapping>>,
    /// Notifications about new mail in a Gmail account.
    pub gmail: Option<GmailHook>,
    /// Hooks that react to events inside the gateway.
    pub internal: Option<InternalHooks>,
}

/// What one webhook does.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HookMapping {
    /// Name of the mapping, used to attribute runs to it.
    pub id: Option<String>,
    /// Requests that the mapping fits; absent means all.
    pub r#match: Option<HookMatch>,
    /// Whether a run is started (`agent`, the default) or the agent only gets a note.
    pub action: Option<HookAction>,
    /// Whether the agent acts at once or at the next heartbeat; `now` by default.
    pub wake_mode: Option<WakeMode>,
    /// Name of the source for logs and events.
    pub name: Option<String>,
    /// Agent that handles the request; `hooks.allowedAgentIds` must allow it.
    pub agent_id: Option<String>,
    /// Session to use; placeholders insert parts of the request.
    pub session_key: Option<String>,
    /// Whether each request gets a fresh session or continues one; `isolated` by default.
    pub session_mode: Option<HookSessionMode>,
    /// Message to the agent; placeholders insert parts of the request.
    pub message_template: Option<String>,
    /// Text of the note for `wake`; placeholders insert parts of the request.
    pub text_template: Option<String>,
    /// Name of a list in the request whose elements are handled one by one, at most 200.
    #[schemars(regex(pattern = r"^[^.[\]]+$"))]
    pub for_each: Option<String>,
    /// Send the agent's answer to a chat; on by default.
    pub deliver: Option<bool>,
    /// Do not mark the content as untrusted; opens the way for injected instructions.
    pub allow_unsafe_external_content: Option<bool>,
    /// Channel that receives the answer, or `last` for the latest conversation; `last` by default.
    pub channel: Option<NonEmptyString>,
    /// Recipient within the channel that `channel` names; placeholders insert parts of the request.
    pub to: Option<String>,
    /// Model for the run, as `provider/model` or alias.
    pub model: Option<String>,
    /// Thinking level for the run, such as `low`; absent leaves it to the agent.
    pub thinking: Option<String>,
    /// Seconds that the run may take; absent means the limit of the agent.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Module that changes the request or drops it.
    pub transform: Option<HookTransform>,
}

/// What a webhook starts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HookAction {
    /// The main session gets a note.
    Wake,
    /// A run of its own is started.
    Agent,
}

/// When the agent wakes up.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WakeMode {
    /// The agent acts at once.
    Now,
    /// The agent acts at the next heartbeat.
    NextHeartbeat,
}

/// The session that a webhook uses.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HookSessionMode {
    /// A fresh session for every request.
    Isolated,
    /// The same session again, named by a session key.
    Persistent,
}

/// The requests that a mapping applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct HookMatch {
    /// Part of the URL below the hooks path.
    pub path: Option<String>,
    /// Value of the field `source` in the request.
    pub source: Option<String>,
    /// Further members, kept as they are.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// A module that rewrites the request.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HookTransform {
    /// File of the module, relative to `transformsDir`.
    pub module: String,
    /// Name of the exported function; absent means `default`, then `transform`.
    pub export: Option<String>,
}

/// Gmail notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GmailHook {
    /// E-mail address that is watched; it must be signed in with the `gog` program.
    pub account: Option<String>,
    /// Label whose mails are reported; `INBOX` by default.
    pub label: Option<String>,
    /// Full path of the Pub/Sub topic in Google Cloud that Gmail writes to.
    pub topic: Option<String>,
    /// Pub/Sub subscription that delivers the notifications; `gog-gmail-watch-push` by default.
    pub subscription: Option<String>,
    /// Secret that incoming notifications must carry; plain text or `${VAR}`.
    pub push_token: Option<Secret>,
    /// Address to which mails are passed on; absent means the Gmail hook of this gateway.
    pub hook_url: Option<String>,
    /// Pass the text of mails on, not only sender and subject; on by default.
    pub include_body: Option<bool>,
    /// Bytes of the text that are passed on at most; 20000 by default.
    pub max_bytes: Option<PositiveInteger>,
    /// Minutes between renewals of the watch, which Google lets expire; 720 by default.
    pub renew_every_minutes: Option<PositiveInteger>,
    /// Do not mark mails as untrusted; opens the way for injected instructions.
    pub allow_unsafe_external_content: Option<bool>,
    /// Local address on which Gmail notifications are received.
    pub serve: Option<GmailServe>,
    /// Publishing of the Gmail endpoint through Tailscale.
    pub tailscale: Option<GmailTailscale>,
    /// Model for the runs that mails start.
    pub model: Option<String>,
    /// Thinking level for the runs that mails start.
    pub thinking: Option<GmailThinking>,
}

/// Thinking level for incoming mail.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GmailThinking {
    /// No thinking.
    Off,
    /// As little thinking as possible.
    Minimal,
    /// A little thinking.
    Low,
    /// A medium amount of thinking.
    Medium,
    /// Much thinking.
    High,
}

/// The local server that receives Gmail notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GmailServe {
    /// Address on which Gmail notifications are received; `127.0.0.1` by default.
    pub bind: Option<String>,
    /// TCP port on which Gmail notifications are received; 8788 by default.
    pub port: Option<PositiveInteger>,
    /// URL path on which Gmail notifications are received; `/gmail-pubsub` by default.
    pub path: Option<String>,
}

/// Exposure of the Gmail endpoint over Tailscale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GmailTailscale {
    /// Whether the endpoint is published, and to whom; `off` by default.
    pub mode: Option<TailscaleMode>,
    /// URL path under which it is published.
    pub path: Option<String>,
    /// Local port or address that requests are passed on to; absent means the local server.
    pub target: Option<String>,
}

/// Hooks that run inside the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InternalHooks {
    /// Run hooks inside the gateway; `false` turns all of them off.
    pub enabled: Option<bool>,
    /// Settings per hook, by its name.
    pub entries: Option<Map<InternalHook>>,
    /// Where else hooks are looked for.
    pub load: Option<HookFolders>,
}

/// One internal hook.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct InternalHook {
    /// Switches this hook on or off.
    pub enabled: Option<bool>,
    /// Environment variables that this hook sees.
    pub env: Option<Map<String>>,
    /// Further members, passed to the hook.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Further folders with hooks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HookFolders {
    /// Folders with hooks, besides the usual ones.
    pub extra_dirs: Option<Vec<String>>,
}

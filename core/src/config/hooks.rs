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
    pub enabled: Option<bool>,
    pub path: Option<String>,
    pub token: Option<Secret>,
    pub default_session_key: Option<String>,
    pub allow_request_session_key: Option<bool>,
    pub allowed_session_key_prefixes: Option<Vec<String>>,
    pub allowed_agent_ids: Option<Vec<String>>,
    pub presets: Option<Vec<String>>,
    pub transforms_dir: Option<String>,
    pub mappings: Option<Vec<HookMapping>>,
    pub gmail: Option<GmailHook>,
    pub internal: Option<InternalHooks>,
}

/// What one webhook does.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HookMapping {
    pub id: Option<String>,
    pub r#match: Option<HookMatch>,
    pub action: Option<HookAction>,
    pub wake_mode: Option<WakeMode>,
    pub name: Option<String>,
    pub agent_id: Option<String>,
    pub session_key: Option<String>,
    pub session_mode: Option<HookSessionMode>,
    pub message_template: Option<String>,
    pub text_template: Option<String>,
    #[schemars(regex(pattern = r"^[^.[\]]+$"))]
    pub for_each: Option<String>,
    pub deliver: Option<bool>,
    pub allow_unsafe_external_content: Option<bool>,
    pub channel: Option<NonEmptyString>,
    pub to: Option<String>,
    pub model: Option<String>,
    pub thinking: Option<String>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub transform: Option<HookTransform>,
}

/// What a webhook starts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HookAction {
    Wake,
    Agent,
}

/// When the agent wakes up.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WakeMode {
    Now,
    NextHeartbeat,
}

/// The session that a webhook uses.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HookSessionMode {
    Isolated,
    Persistent,
}

/// The requests that a mapping applies to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct HookMatch {
    pub path: Option<String>,
    pub source: Option<String>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// A module that rewrites the request.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HookTransform {
    pub module: String,
    pub export: Option<String>,
}

/// Gmail notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GmailHook {
    pub account: Option<String>,
    pub label: Option<String>,
    pub topic: Option<String>,
    pub subscription: Option<String>,
    pub push_token: Option<Secret>,
    pub hook_url: Option<String>,
    pub include_body: Option<bool>,
    pub max_bytes: Option<PositiveInteger>,
    pub renew_every_minutes: Option<PositiveInteger>,
    pub allow_unsafe_external_content: Option<bool>,
    pub serve: Option<GmailServe>,
    pub tailscale: Option<GmailTailscale>,
    pub model: Option<String>,
    pub thinking: Option<GmailThinking>,
}

/// Thinking level for incoming mail.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum GmailThinking {
    Off,
    Minimal,
    Low,
    Medium,
    High,
}

/// The local server that receives Gmail notifications.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GmailServe {
    pub bind: Option<String>,
    pub port: Option<PositiveInteger>,
    pub path: Option<String>,
}

/// Exposure of the Gmail endpoint over Tailscale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GmailTailscale {
    pub mode: Option<TailscaleMode>,
    pub path: Option<String>,
    pub target: Option<String>,
}

/// Hooks that run inside the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InternalHooks {
    pub enabled: Option<bool>,
    pub entries: Option<Map<InternalHook>>,
    pub load: Option<HookFolders>,
}

/// One internal hook.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct InternalHook {
    pub enabled: Option<bool>,
    pub env: Option<Map<String>>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

/// Further folders with hooks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HookFolders {
    pub extra_dirs: Option<Vec<String>>,
}

//! The typed configuration of the newest OpenClaw release: one module per section of `openclaw.json`.

pub mod access_groups;
pub mod acp;
pub mod agents;
pub mod approvals;
pub mod attachments;
pub mod auth;
pub mod bindings;
pub mod broadcast;
pub mod browser;
pub mod channels;
pub mod cloud_workers;
pub mod commands;
pub mod common;
pub mod cron;
pub mod desktop;
pub mod diagnostics;
pub mod discovery;
pub mod env;
pub mod gateway;
pub mod hooks;
pub mod logging;
pub mod mcp;
pub mod memory;
pub mod messages;
pub mod meta;
pub mod models;
pub mod node_host;
pub mod plugins;
pub mod proxy;
pub mod secrets;
pub mod security;
pub mod session;
pub mod skills;
pub mod surfaces;
pub mod talk;
pub mod telemetry;
pub mod tools;
pub mod transcripts;
pub mod tts;
pub mod ui;
pub mod update;
pub mod wizard;

use schemars::JsonSchema;
use serde::Deserialize;

use access_groups::AccessGroup;
use acp::AcpConfig;
use agents::AgentsConfig;
use approvals::ApprovalsConfig;
use attachments::AttachmentsConfig;
use auth::AuthConfig;
use bindings::Binding;
use broadcast::BroadcastConfig;
use browser::BrowserConfig;
use channels::ChannelsConfig;
use cloud_workers::CloudWorkersConfig;
use commands::CommandsConfig;
use common::Map;
use common::text::NonEmptyString;
use cron::CronConfig;
use desktop::DesktopConfig;
use diagnostics::DiagnosticsConfig;
use discovery::DiscoveryConfig;
use env::EnvConfig;
use gateway::GatewayConfig;
use hooks::HooksConfig;
use logging::LoggingConfig;
use mcp::McpConfig;
use memory::MemoryConfig;
use messages::MessagesConfig;
use meta::MetaConfig;
use models::ModelsConfig;
use node_host::NodeHostConfig;
use plugins::PluginsConfig;
use proxy::ProxyConfig;
use secrets::SecretsConfig;
use security::SecurityConfig;
use session::SessionConfig;
use skills::SkillsConfig;
use surfaces::SurfaceConfig;
use talk::TalkConfig;
use telemetry::TelemetryConfig;
use tools::ToolsConfig;
use transcripts::TranscriptsConfig;
use tts::TtsConfig;
use ui::UiConfig;
use update::UpdateConfig;
use wizard::WizardConfig;

/// The whole `openclaw.json` document.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenClawConfig {
    /// Address of a JSON Schema, for editors that complete and check the file.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Notes that OpenClaw keeps about this file; do not edit them.
    pub meta: Option<MetaConfig>,
    /// Environment variables that OpenClaw sets or takes over from the shell.
    pub env: Option<EnvConfig>,
    /// What the setup wizard recorded; not meant to be edited.
    pub wizard: Option<WizardConfig>,
    /// Aids for finding faults: extra logging, traces, export over OpenTelemetry.
    pub diagnostics: Option<DiagnosticsConfig>,
    /// How much is logged, where to, and what is masked.
    pub logging: Option<LoggingConfig>,
    /// Which releases are followed, and whether updates are installed automatically.
    pub update: Option<UpdateConfig>,
    /// Consent to sending usage statistics; nothing of that kind is sent without it.
    pub telemetry: Option<TelemetryConfig>,
    /// Browser that agents can control: profiles, launch, permitted addresses.
    pub browser: Option<BrowserConfig>,
    /// Look and preferences of the web interface.
    pub ui: Option<UiConfig>,
    /// Where referenced secrets are read from.
    pub secrets: Option<SecretsConfig>,
    /// Names and kinds of credential profiles; the credentials themselves are stored elsewhere.
    pub auth: Option<AuthConfig>,
    /// Named groups of people that allowlists of channels can refer to.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub access_groups: Option<Map<AccessGroup>>,
    /// External agents over the Agent Client Protocol.
    pub acp: Option<AcpConfig>,
    /// Model providers, their addresses, credentials and models.
    pub models: Option<ModelsConfig>,
    /// What this machine offers when it is connected to a gateway as a node.
    pub node_host: Option<NodeHostConfig>,
    /// The agents and the settings they share.
    pub agents: Option<AgentsConfig>,
    /// Absolute folder in which Git worktrees for agents are created; `~` is allowed, existing worktrees stay where
    /// they are.
    pub worktree_root: Option<NonEmptyString>,
    /// Use snapshots or clones of the file system for new worktrees where possible; on by default.
    pub worktree_acceleration: Option<bool>,
    /// Which tools agents get, and how those tools behave.
    pub tools: Option<ToolsConfig>,
    /// Accepted findings of the security audit, and checks before installations.
    pub security: Option<SecurityConfig>,
    /// Rules that say which agent answers where; within one rank the first fitting rule wins.
    pub bindings: Option<Vec<Binding>>,
    /// Conversations whose messages go to several agents.
    pub broadcast: Option<BroadcastConfig>,
    /// How long received files are kept.
    pub attachments: Option<AttachmentsConfig>,
    /// How messages are received, queued and answered.
    pub messages: Option<MessagesConfig>,
    /// Whether and with which voice answers are read aloud.
    pub tts: Option<TtsConfig>,
    /// Commands that people can type in chats.
    pub commands: Option<CommandsConfig>,
    /// Where requests for approval are forwarded to.
    pub approvals: Option<ApprovalsConfig>,
    /// Which conversations share a session, when sessions start over, and how long they are kept.
    pub session: Option<SessionConfig>,
    /// Automations: jobs that run at set times or on events.
    pub cron: Option<CronConfig>,
    /// Transcripts of meetings and voice channels.
    pub transcripts: Option<TranscriptsConfig>,
    /// HTTP endpoints that other services call to reach agents, and hooks inside the gateway.
    pub hooks: Option<HooksConfig>,
    /// Chat channels such as Telegram, Discord or WhatsApp, with their accounts and access rules.
    pub channels: Option<ChannelsConfig>,
    /// How apps find the gateway in the network.
    pub discovery: Option<DiscoveryConfig>,
    /// Spoken conversations with an agent: speech providers and realtime models.
    pub talk: Option<TalkConfig>,
    /// The server at the centre: address, authentication, web interface.
    pub gateway: Option<GatewayConfig>,
    /// Machines in the cloud that are rented for runs.
    pub cloud_workers: Option<CloudWorkersConfig>,
    /// Sharing of the gateway machine's desktop in the web interface.
    pub desktop: Option<DesktopConfig>,
    /// Searching notes and past conversations: sources, embeddings, index.
    pub memory: Option<MemoryConfig>,
    /// Tool servers that speak the Model Context Protocol.
    pub mcp: Option<McpConfig>,
    /// Instructions that agents load when a task needs them.
    pub skills: Option<SkillsConfig>,
    /// Which plugins are loaded, and their settings.
    pub plugins: Option<PluginsConfig>,
    /// Settings for single surfaces such as the web chat, by id.
    pub surfaces: Option<Map<SurfaceConfig>>,
    /// Proxy that outgoing connections go through.
    pub proxy: Option<ProxyConfig>,
}

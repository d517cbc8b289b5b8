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
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    pub meta: Option<MetaConfig>,
    pub env: Option<EnvConfig>,
    pub wizard: Option<WizardConfig>,
    pub diagnostics: Option<DiagnosticsConfig>,
    pub logging: Option<LoggingConfig>,
    pub update: Option<UpdateConfig>,
    pub telemetry: Option<TelemetryConfig>,
    pub browser: Option<BrowserConfig>,
    pub ui: Option<UiConfig>,
    pub secrets: Option<SecretsConfig>,
    pub auth: Option<AuthConfig>,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub access_groups: Option<Map<AccessGroup>>,
    pub acp: Option<AcpConfig>,
    pub models: Option<ModelsConfig>,
    pub node_host: Option<NodeHostConfig>,
    pub agents: Option<AgentsConfig>,
    pub worktree_root: Option<NonEmptyString>,
    pub worktree_acceleration: Option<bool>,
    pub tools: Option<ToolsConfig>,
    pub security: Option<SecurityConfig>,
    pub bindings: Option<Vec<Binding>>,
    pub broadcast: Option<BroadcastConfig>,
    pub attachments: Option<AttachmentsConfig>,
    pub messages: Option<MessagesConfig>,
    pub tts: Option<TtsConfig>,
    pub commands: Option<CommandsConfig>,
    pub approvals: Option<ApprovalsConfig>,
    pub session: Option<SessionConfig>,
    pub cron: Option<CronConfig>,
    pub transcripts: Option<TranscriptsConfig>,
    pub hooks: Option<HooksConfig>,
    pub channels: Option<ChannelsConfig>,
    pub discovery: Option<DiscoveryConfig>,
    pub talk: Option<TalkConfig>,
    pub gateway: Option<GatewayConfig>,
    pub cloud_workers: Option<CloudWorkersConfig>,
    pub desktop: Option<DesktopConfig>,
    pub memory: Option<MemoryConfig>,
    pub mcp: Option<McpConfig>,
    pub skills: Option<SkillsConfig>,
    pub plugins: Option<PluginsConfig>,
    pub surfaces: Option<Map<SurfaceConfig>>,
    pub proxy: Option<ProxyConfig>,
}

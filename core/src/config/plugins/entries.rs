//! `plugins.entries`: settings per plugin id.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::plugins::active_memory::ActiveMemory;
use crate::config::plugins::beam::Beam;
use crate::config::plugins::crabbox::Crabbox;
use crate::config::plugins::entry::{NoSettings, PluginEntry};
use crate::config::plugins::file_transfer::FileTransfer;
use crate::config::plugins::imap::Imap;
use crate::config::plugins::llm_task::LlmTask;
use crate::config::plugins::logbook::Logbook;
use crate::config::plugins::memory_core::MemoryCore;
use crate::config::plugins::memory_wiki::MemoryWiki;
use crate::config::plugins::nodes::{Canvas, CuaComputer, DevicePair, Geolocation, LinuxNode};
use crate::config::plugins::onepassword::OnePassword;
use crate::config::plugins::policy::PolicyPlugin;
use crate::config::plugins::providers::{
    AnthropicPlugin, AzureSpeech, DiscoveryPlugin, GooglePlugin, MinimaxPlugin, OllamaPlugin, OpenaiPlugin,
};
use crate::config::plugins::session_share::SessionShare;
use crate::config::plugins::webhooks::Webhooks;
use crate::config::plugins::xai::XaiPlugin;

/// Settings per plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct PluginEntries {
    pub a2a: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "active-memory")]
    pub active_memory: Option<PluginEntry<ActiveMemory>>,
    #[serde(rename = "admin-http-rpc")]
    pub admin_http_rpc: Option<PluginEntry<NoSettings>>,
    pub alibaba: Option<PluginEntry<NoSettings>>,
    pub anthropic: Option<PluginEntry<AnthropicPlugin>>,
    #[serde(rename = "apple-fm")]
    pub apple_fm: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "azure-speech")]
    pub azure_speech: Option<PluginEntry<AzureSpeech>>,
    pub beam: Option<PluginEntry<Beam>>,
    pub bonjour: Option<PluginEntry<NoSettings>>,
    pub browser: Option<PluginEntry<NoSettings>>,
    pub canvas: Option<PluginEntry<Canvas>>,
    pub clawrouter: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "code-mode-quickjs")]
    pub code_mode_quickjs: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "copilot-proxy")]
    pub copilot_proxy: Option<PluginEntry<NoSettings>>,
    pub crabbox: Option<PluginEntry<Crabbox>>,
    #[serde(rename = "cua-computer")]
    pub cua_computer: Option<PluginEntry<CuaComputer>>,
    pub deepgram: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "device-pair")]
    pub device_pair: Option<PluginEntry<DevicePair>>,
    #[serde(rename = "document-extract")]
    pub document_extract: Option<PluginEntry<NoSettings>>,
    pub elevenlabs: Option<PluginEntry<NoSettings>>,
    pub fal: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "file-transfer")]
    pub file_transfer: Option<PluginEntry<FileTransfer>>,
    pub geolocation: Option<PluginEntry<Geolocation>>,
    pub github: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "github-copilot")]
    pub github_copilot: Option<PluginEntry<NoSettings>>,
    pub google: Option<PluginEntry<GooglePlugin>>,
    pub huggingface: Option<PluginEntry<DiscoveryPlugin>>,
    pub imap: Option<PluginEntry<Imap>>,
    #[serde(rename = "linux-node")]
    pub linux_node: Option<PluginEntry<LinuxNode>>,
    pub litellm: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "llm-task")]
    pub llm_task: Option<PluginEntry<LlmTask>>,
    pub lmstudio: Option<PluginEntry<NoSettings>>,
    pub logbook: Option<PluginEntry<Logbook>>,
    #[serde(rename = "memory-core")]
    pub memory_core: Option<PluginEntry<MemoryCore>>,
    #[serde(rename = "memory-wiki")]
    pub memory_wiki: Option<PluginEntry<MemoryWiki>>,
    pub microsoft: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "microsoft-foundry")]
    pub microsoft_foundry: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "migrate-claude")]
    pub migrate_claude: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "migrate-hermes")]
    pub migrate_hermes: Option<PluginEntry<NoSettings>>,
    pub minimax: Option<PluginEntry<MinimaxPlugin>>,
    pub nvidia: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "oc-path")]
    pub oc_path: Option<PluginEntry<NoSettings>>,
    pub ollama: Option<PluginEntry<OllamaPlugin>>,
    pub onepassword: Option<PluginEntry<OnePassword>>,
    pub openai: Option<PluginEntry<OpenaiPlugin>>,
    #[serde(rename = "opencode-go")]
    pub opencode_go: Option<PluginEntry<NoSettings>>,
    pub openrouter: Option<PluginEntry<NoSettings>>,
    pub policy: Option<PluginEntry<PolicyPlugin>>,
    pub reef: Option<PluginEntry<NoSettings>>,
    pub runway: Option<PluginEntry<NoSettings>>,
    pub senseaudio: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "session-share")]
    pub session_share: Option<PluginEntry<SessionShare>>,
    pub sglang: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "talk-voice")]
    pub talk_voice: Option<PluginEntry<NoSettings>>,
    pub telegram: Option<PluginEntry<NoSettings>>,
    pub together: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "tts-local-cli")]
    pub tts_local_cli: Option<PluginEntry<NoSettings>>,
    pub vault: Option<PluginEntry<NoSettings>>,
    pub vllm: Option<PluginEntry<NoSettings>>,
    #[serde(rename = "web-readability")]
    pub web_readability: Option<PluginEntry<NoSettings>>,
    pub webhooks: Option<PluginEntry<Webhooks>>,
    pub workboard: Option<PluginEntry<NoSettings>>,
    pub xai: Option<PluginEntry<XaiPlugin>>,
    #[serde(flatten)]
    pub others: Map<PluginEntry<Map<Value>>>,
}

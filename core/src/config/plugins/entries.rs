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
    /// Agent-to-agent protocol, behind `channels.a2a`.
    pub a2a: Option<PluginEntry<NoSettings>>,
    /// Looks for fitting memories before a reply is written.
    #[serde(rename = "active-memory")]
    pub active_memory: Option<PluginEntry<ActiveMemory>>,
    /// Administration of the gateway over HTTP.
    #[serde(rename = "admin-http-rpc")]
    pub admin_http_rpc: Option<PluginEntry<NoSettings>>,
    /// Video generation by Alibaba.
    pub alibaba: Option<PluginEntry<NoSettings>>,
    /// Claude models of Anthropic.
    pub anthropic: Option<PluginEntry<AnthropicPlugin>>,
    /// Apple's on-device foundation models.
    #[serde(rename = "apple-fm")]
    pub apple_fm: Option<PluginEntry<NoSettings>>,
    /// Speech output by Azure.
    #[serde(rename = "azure-speech")]
    pub azure_speech: Option<PluginEntry<AzureSpeech>>,
    /// Receives coding sessions that others publish, and can publish those of this machine.
    pub beam: Option<PluginEntry<Beam>>,
    /// Announces the gateway in the local network.
    pub bonjour: Option<PluginEntry<NoSettings>>,
    /// The browser that agents control.
    pub browser: Option<PluginEntry<NoSettings>>,
    /// Shows documents that the gateway serves on panels of paired Macs.
    pub canvas: Option<PluginEntry<Canvas>>,
    /// Models through ClawRouter.
    pub clawrouter: Option<PluginEntry<NoSettings>>,
    /// QuickJS engine in which code mode runs scripts.
    #[serde(rename = "code-mode-quickjs")]
    pub code_mode_quickjs: Option<PluginEntry<NoSettings>>,
    /// GitHub Copilot models through a local proxy.
    #[serde(rename = "copilot-proxy")]
    pub copilot_proxy: Option<PluginEntry<NoSettings>>,
    /// Sandboxes on machines that Crabbox leases.
    pub crabbox: Option<PluginEntry<Crabbox>>,
    /// Lets agents operate a desktop computer.
    #[serde(rename = "cua-computer")]
    pub cua_computer: Option<PluginEntry<CuaComputer>>,
    /// Transcription of speech by Deepgram.
    pub deepgram: Option<PluginEntry<NoSettings>>,
    /// Pairs phones and other devices with the gateway.
    #[serde(rename = "device-pair")]
    pub device_pair: Option<PluginEntry<DevicePair>>,
    /// Gets the text out of documents such as PDF files.
    #[serde(rename = "document-extract")]
    pub document_extract: Option<PluginEntry<NoSettings>>,
    /// Speech output by ElevenLabs.
    pub elevenlabs: Option<PluginEntry<NoSettings>>,
    /// Image and video generation by fal.
    pub fal: Option<PluginEntry<NoSettings>>,
    /// Lets agents fetch files from paired nodes and place files there.
    #[serde(rename = "file-transfer")]
    pub file_transfer: Option<PluginEntry<FileTransfer>>,
    /// Finds the place of an IP address in a downloaded database.
    pub geolocation: Option<PluginEntry<Geolocation>>,
    /// Previews of links to public GitHub pages, and a reader for documents there.
    pub github: Option<PluginEntry<NoSettings>>,
    /// Models of GitHub Copilot.
    #[serde(rename = "github-copilot")]
    pub github_copilot: Option<PluginEntry<NoSettings>>,
    /// Gemini models of Google, and web search with them.
    pub google: Option<PluginEntry<GooglePlugin>>,
    /// Models through the inference service of Hugging Face.
    pub huggingface: Option<PluginEntry<DiscoveryPlugin>>,
    /// Watches mailboxes and passes new mail to an agent.
    pub imap: Option<PluginEntry<Imap>>,
    /// Notifications, camera and location on a Linux machine that serves as a node.
    #[serde(rename = "linux-node")]
    pub linux_node: Option<PluginEntry<LinuxNode>>,
    /// Models through a LiteLLM proxy.
    pub litellm: Option<PluginEntry<NoSettings>>,
    /// Tool for single model calls with a structured answer, made for workflows.
    #[serde(rename = "llm-task")]
    pub llm_task: Option<PluginEntry<LlmTask>>,
    /// Local models in LM Studio.
    pub lmstudio: Option<PluginEntry<NoSettings>>,
    /// Keeps a diary of the workday from pictures of the screen.
    pub logbook: Option<PluginEntry<Logbook>>,
    /// Built-in memory in files, with search and nightly consolidation.
    #[serde(rename = "memory-core")]
    pub memory_core: Option<PluginEntry<MemoryCore>>,
    /// Compiles what is remembered into pages of a wiki.
    #[serde(rename = "memory-wiki")]
    pub memory_wiki: Option<PluginEntry<MemoryWiki>>,
    /// Speech output by Microsoft.
    pub microsoft: Option<PluginEntry<NoSettings>>,
    /// Models in Microsoft Foundry.
    #[serde(rename = "microsoft-foundry")]
    pub microsoft_foundry: Option<PluginEntry<NoSettings>>,
    /// Takes over instructions, MCP servers and skills from Claude Code or Claude Desktop.
    #[serde(rename = "migrate-claude")]
    pub migrate_claude: Option<PluginEntry<NoSettings>>,
    /// Takes over settings, memories and skills from Hermes.
    #[serde(rename = "migrate-hermes")]
    pub migrate_hermes: Option<PluginEntry<NoSettings>>,
    /// Models of MiniMax, and web search with them.
    pub minimax: Option<PluginEntry<MinimaxPlugin>>,
    /// Models hosted by NVIDIA.
    pub nvidia: Option<PluginEntry<NoSettings>>,
    /// Command `openclaw path`, which reaches into workspace files by `oc://` address.
    #[serde(rename = "oc-path")]
    pub oc_path: Option<PluginEntry<NoSettings>>,
    /// Models in Ollama, local or hosted.
    pub ollama: Option<PluginEntry<OllamaPlugin>>,
    /// Hands out secrets from 1Password under a policy.
    pub onepassword: Option<PluginEntry<OnePassword>>,
    /// Models of OpenAI.
    pub openai: Option<PluginEntry<OpenaiPlugin>>,
    /// Models through the OpenCode Go subscription.
    #[serde(rename = "opencode-go")]
    pub opencode_go: Option<PluginEntry<NoSettings>>,
    /// Models through OpenRouter.
    pub openrouter: Option<PluginEntry<NoSettings>>,
    /// Checks config and workspace against a policy file.
    pub policy: Option<PluginEntry<PolicyPlugin>>,
    /// Messages between agents of different owners, behind `channels.reef`.
    pub reef: Option<PluginEntry<NoSettings>>,
    /// Video generation by Runway.
    pub runway: Option<PluginEntry<NoSettings>>,
    /// Understanding of speech and other media by SenseAudio.
    pub senseaudio: Option<PluginEntry<NoSettings>>,
    /// Lets others read chosen sessions of another gateway.
    #[serde(rename = "session-share")]
    pub session_share: Option<PluginEntry<SessionShare>>,
    /// Local models on an SGLang server.
    pub sglang: Option<PluginEntry<NoSettings>>,
    /// Choice of the voice for talk mode.
    #[serde(rename = "talk-voice")]
    pub talk_voice: Option<PluginEntry<NoSettings>>,
    /// The Telegram channel, behind `channels.telegram`.
    pub telegram: Option<PluginEntry<NoSettings>>,
    /// Models hosted by Together AI.
    pub together: Option<PluginEntry<NoSettings>>,
    /// Speech output by a program on this machine.
    #[serde(rename = "tts-local-cli")]
    pub tts_local_cli: Option<PluginEntry<NoSettings>>,
    /// Secrets from HashiCorp Vault.
    pub vault: Option<PluginEntry<NoSettings>>,
    /// Local models on a vLLM server.
    pub vllm: Option<PluginEntry<NoSettings>>,
    /// Reduces fetched web pages to their readable text.
    #[serde(rename = "web-readability")]
    pub web_readability: Option<PluginEntry<NoSettings>>,
    /// Starts and steers task flows from outside over HTTP.
    pub webhooks: Option<PluginEntry<Webhooks>>,
    /// Board in the dashboard with the tasks and sessions of agents.
    pub workboard: Option<PluginEntry<NoSettings>>,
    /// Grok models of xAI, with search on the web and on X.
    pub xai: Option<PluginEntry<XaiPlugin>>,
    /// Plugins that are not bundled; their settings are not checked here.
    #[serde(flatten)]
    pub others: Map<PluginEntry<Map<Value>>>,
}

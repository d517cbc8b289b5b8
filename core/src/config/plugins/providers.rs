//! Plugins of model and speech providers.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::secret::Secret;
use crate::config::common::toggle::Toggle;
use crate::config::plugins::secret::OpaqueSecret;

/// The Anthropic plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnthropicPlugin {
    /// Lists sessions of Claude Code on this machine. Absent means on.
    pub session_catalog: Option<Toggle>,
}

/// Speech output by Azure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AzureSpeech {
    /// Key of the Azure Speech resource.
    pub api_key: Option<Secret>,
    /// Azure region of the resource, such as `westeurope`.
    pub region: Option<String>,
    /// Endpoint of the resource, instead of a region.
    pub endpoint: Option<String>,
    /// Address of the service, for proxies and private installations.
    pub base_url: Option<String>,
    /// Voice that speaks, such as `en-US-JennyNeural`.
    pub voice: Option<String>,
    /// Language of the speech, such as `en-US`.
    pub lang: Option<String>,
    /// Audio format of ordinary speech, by its Azure name.
    pub output_format: Option<String>,
    /// Audio format of voice messages, by its Azure name.
    pub voice_note_output_format: Option<String>,
}

/// The Google plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglePlugin {
    /// Web search with Gemini.
    pub web_search: Option<GoogleWebSearch>,
}

/// Web search by Gemini.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoogleWebSearch {
    /// Gemini API key for searches.
    pub api_key: Option<OpaqueSecret>,
    /// Gemini model that searches.
    pub model: Option<String>,
    /// Address of the API, for proxies.
    pub base_url: Option<String>,
    /// Additional HTTP headers for each request.
    pub headers: Option<Map<OpaqueSecret>>,
}

/// A provider plugin that can look for models.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscoveryPlugin {
    /// Whether available models are looked up at start.
    pub discovery: Option<Toggle>,
}

/// The MiniMax plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MinimaxPlugin {
    /// Web search with MiniMax.
    pub web_search: Option<MinimaxWebSearch>,
}

/// Web search by MiniMax.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MinimaxWebSearch {
    /// MiniMax API key for searches.
    pub api_key: Option<OpaqueSecret>,
    /// Which of the two MiniMax services is called.
    pub region: Option<MinimaxRegion>,
}

/// Region of the service.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MinimaxRegion {
    /// The international service.
    Global,
    /// The service in China.
    Cn,
}

/// The Ollama plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OllamaPlugin {
    /// Whether the models of a running Ollama are looked up at start.
    pub discovery: Option<Toggle>,
    /// Whether models on paired nodes may be used.
    pub node_inference: Option<Toggle>,
    /// Web search with Ollama.
    pub web_search: Option<OllamaWebSearch>,
}

/// Web search by Ollama.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OllamaWebSearch {
    /// Address of the Ollama server that searches.
    pub base_url: Option<String>,
}

/// The OpenAI plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenaiPlugin {
    /// Tone that OpenAI models are asked for. Absent means `friendly`.
    pub personality: Option<OpenaiPersonality>,
}

/// Tone of OpenAI models.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OpenaiPersonality {
    /// Warm and helpful.
    Friendly,
    /// Same as `friendly`.
    On,
    /// No instruction about tone.
    Off,
}

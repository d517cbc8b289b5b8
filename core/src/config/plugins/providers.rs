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
    pub session_catalog: Option<Toggle>,
}

/// Speech output by Azure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AzureSpeech {
    pub api_key: Option<Secret>,
    pub region: Option<String>,
    pub endpoint: Option<String>,
    pub base_url: Option<String>,
    pub voice: Option<String>,
    pub lang: Option<String>,
    pub output_format: Option<String>,
    pub voice_note_output_format: Option<String>,
}

/// The Google plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GooglePlugin {
    pub web_search: Option<GoogleWebSearch>,
}

/// Web search by Gemini.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoogleWebSearch {
    pub api_key: Option<OpaqueSecret>,
    pub model: Option<String>,
    pub base_url: Option<String>,
    pub headers: Option<Map<OpaqueSecret>>,
}

/// A provider plugin that can look for models.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscoveryPlugin {
    pub discovery: Option<Toggle>,
}

/// The MiniMax plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MinimaxPlugin {
    pub web_search: Option<MinimaxWebSearch>,
}

/// Web search by MiniMax.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MinimaxWebSearch {
    pub api_key: Option<OpaqueSecret>,
    pub region: Option<MinimaxRegion>,
}

/// Region of the service.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MinimaxRegion {
    Global,
    Cn,
}

/// The Ollama plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OllamaPlugin {
    pub discovery: Option<Toggle>,
    pub node_inference: Option<Toggle>,
    pub web_search: Option<OllamaWebSearch>,
}

/// Web search by Ollama.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OllamaWebSearch {
    pub base_url: Option<String>,
}

/// The OpenAI plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenaiPlugin {
    pub personality: Option<OpenaiPersonality>,
}

/// Tone of OpenAI models.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum OpenaiPersonality {
    Friendly,
    On,
    Off,
}

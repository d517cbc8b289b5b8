//! `models.providers`: endpoint, credentials and models of each provider.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;
use crate::config::models::model::ModelDefinition;
use crate::config::models::request::ProviderRequest;

/// One model provider: endpoint, credentials and models.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelProvider {
    pub base_url: Option<String>,
    pub api_key: Option<SecretInput>,
    pub auth: Option<ProviderAuthMode>,
    pub api: Option<ModelApi>,
    pub max_tokens: Option<PositiveNumber>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub region: Option<NonEmptyString>,
    #[serde(rename = "injectNumCtxForOpenAICompat")]
    pub inject_num_ctx_for_open_ai_compat: Option<bool>,
    pub params: Option<Map<Value>>,
    pub agent_runtime: Option<AgentRuntimeRef>,
    pub local_service: Option<LocalService>,
    pub headers: Option<Map<SecretInput>>,
    pub auth_header: Option<bool>,
    pub request: Option<ProviderRequest>,
    pub models: Option<Vec<ModelDefinition>>,
}

/// The kind of credential for a provider.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderAuthMode {
    ApiKey,
    AwsSdk,
    Oauth,
    Token,
}

/// The API that a provider speaks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ModelApi {
    OpenaiCompletions,
    OpenaiResponses,
    OpenaiChatgptResponses,
    AnthropicMessages,
    GoogleGenerativeAi,
    GoogleVertex,
    GithubCopilot,
    BedrockConverseStream,
    Ollama,
    PiMessages,
    AzureOpenaiResponses,
}

/// The runtime that executes turns of this model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentRuntimeRef {
    pub id: Option<String>,
}

/// A local model server that OpenClaw starts and stops.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LocalService {
    pub command: NonEmptyString,
    pub args: Option<Vec<String>>,
    pub cwd: Option<NonEmptyString>,
    pub env: Option<Map<String>>,
    pub health_url: Option<NonEmptyString>,
    pub ready_timeout_ms: Option<PositiveInteger>,
    pub idle_stop_ms: Option<NonNegativeInteger>,
}

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
    /// Address of the provider's API; set it for proxies, local servers and self-hosted models.
    pub base_url: Option<String>,
    /// API key, best as a secret reference or `${VAR}` rather than plain text.
    pub api_key: Option<SecretInput>,
    /// Kind of credential the provider is used with.
    pub auth: Option<ProviderAuthMode>,
    /// API that the provider speaks, for all of its models.
    pub api: Option<ModelApi>,
    /// Output tokens per answer at most, for models that set no limit of their own.
    pub max_tokens: Option<PositiveNumber>,
    /// Seconds that a whole request to the provider may take, from connecting to the last byte.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Cloud region, for providers that are divided into regions.
    pub region: Option<NonEmptyString>,
    /// Tell Ollama the context size when it is used through its OpenAI-style API; on by default.
    #[serde(rename = "injectNumCtxForOpenAICompat")]
    pub inject_num_ctx_for_open_ai_compat: Option<bool>,
    /// Request parameters for all models of the provider.
    pub params: Option<Map<Value>>,
    /// Runtime that executes turns with models of the provider.
    pub agent_runtime: Option<AgentRuntimeRef>,
    /// Program that serves the models on this machine, started on demand and stopped when idle.
    pub local_service: Option<LocalService>,
    /// Headers sent with each request, for example for a proxy; values may be secret references.
    pub headers: Option<Map<SecretInput>>,
    /// Send the credential in the `Authorization` header even where the API would use another one.
    pub auth_header: Option<bool>,
    /// Transport of requests: headers, authentication, proxy, TLS.
    pub request: Option<ProviderRequest>,
    /// Models of the provider; with `merge` they are added to those found otherwise.
    pub models: Option<Vec<ModelDefinition>>,
}

/// The kind of credential for a provider.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderAuthMode {
    /// A fixed API key.
    ApiKey,
    /// Credentials that the AWS SDK finds in its environment.
    AwsSdk,
    /// A login with tokens that are renewed.
    Oauth,
    /// A fixed bearer token.
    Token,
}

/// The API that a provider speaks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ModelApi {
    /// OpenAI Chat Completions, which most compatible servers speak.
    OpenaiCompletions,
    /// OpenAI Responses.
    OpenaiResponses,
    /// Responses as used with a ChatGPT subscription.
    OpenaiChatgptResponses,
    /// Anthropic Messages.
    AnthropicMessages,
    /// Google Gemini with an API key.
    GoogleGenerativeAi,
    /// Google Vertex AI.
    GoogleVertex,
    /// GitHub Copilot.
    GithubCopilot,
    /// Amazon Bedrock, the streaming Converse API.
    BedrockConverseStream,
    /// Ollama's own API.
    Ollama,
    /// The messages API of Pi.
    PiMessages,
    /// OpenAI Responses on Azure.
    AzureOpenaiResponses,
}

/// The runtime that executes turns of this model.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentRuntimeRef {
    /// Id of the runtime; absent leaves the choice to OpenClaw.
    pub id: Option<String>,
}

/// A local model server that OpenClaw starts and stops.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LocalService {
    /// Absolute path of the program; it is not looked up in `PATH`.
    pub command: NonEmptyString,
    /// Arguments of the program, passed as they are, without a shell.
    pub args: Option<Vec<String>>,
    /// Folder in which the program starts.
    pub cwd: Option<NonEmptyString>,
    /// Environment variables to add to those of OpenClaw.
    pub env: Option<Map<String>>,
    /// URL that answers once the server is ready; absent means `baseUrl` followed by `/models`.
    pub health_url: Option<NonEmptyString>,
    /// Milliseconds to wait until the server is ready; 120000 by default.
    pub ready_timeout_ms: Option<PositiveInteger>,
    /// Milliseconds without requests after which the server is stopped; absent or 0 keeps it running.
    pub idle_stop_ms: Option<NonNegativeInteger>,
}

//! `compat` of a model: deviations from the API it speaks.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;
use crate::config::models::routing::{OpenRouterRouting, VercelGatewayRouting};

/// Deviations of a model from the API it speaks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelCompat {
    pub supports_store: Option<bool>,
    pub supports_prompt_cache_key: Option<bool>,
    pub supports_responses_continuation: Option<bool>,
    pub supports_developer_role: Option<bool>,
    pub supports_reasoning_effort: Option<bool>,
    pub supports_temperature: Option<bool>,
    pub supports_instructions: Option<bool>,
    pub supports_usage_in_streaming: Option<bool>,
    pub supports_tools: Option<bool>,
    pub code_mode: Option<CodeModeSupport>,
    pub supports_strict_mode: Option<bool>,
    pub supports_json_schema_response_format: Option<bool>,
    pub requires_string_content: Option<bool>,
    pub strict_message_keys: Option<bool>,
    pub visible_reasoning_detail_types: Option<Vec<NonEmptyString>>,
    pub supported_reasoning_efforts: Option<Vec<NonEmptyString>>,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub reasoning_effort_map: Option<Map<NonEmptyString>>,
    pub max_tokens_field: Option<MaxTokensField>,
    pub thinking_format: Option<ThinkingFormat>,
    pub requires_tool_result_name: Option<bool>,
    pub requires_assistant_after_tool_result: Option<bool>,
    pub requires_thinking_as_text: Option<bool>,
    pub requires_reasoning_content_on_assistant_messages: Option<bool>,
    pub tool_schema_profile: Option<String>,
    pub unsupported_tool_schema_keywords: Option<Vec<NonEmptyString>>,
    pub tool_call_arguments_encoding: Option<String>,
    pub requires_open_ai_anthropic_tool_payload: Option<bool>,
    pub open_router_routing: Option<OpenRouterRouting>,
    pub vercel_gateway_routing: Option<VercelGatewayRouting>,
    pub zai_tool_stream: Option<bool>,
    pub cache_control_format: Option<CacheControlFormat>,
    pub send_session_affinity_headers: Option<bool>,
    pub send_session_id_header: Option<bool>,
    pub supports_eager_tool_input_streaming: Option<bool>,
    pub supports_long_cache_retention: Option<bool>,
}

/// How well a model works in code mode.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeModeSupport {
    Preferred,
    Capable,
}

/// Name of the field that limits output.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum MaxTokensField {
    MaxCompletionTokens,
    MaxTokens,
}

/// How thinking is requested.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ThinkingFormat {
    Openai,
    Openrouter,
    Deepseek,
    Together,
    Qwen,
    QwenChatTemplate,
    Zai,
}

/// Format of cache markers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CacheControlFormat {
    Anthropic,
}

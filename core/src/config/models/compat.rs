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
    /// The server accepts the `store` field of requests.
    pub supports_store: Option<bool>,
    /// The server accepts a key for its prompt cache.
    pub supports_prompt_cache_key: Option<bool>,
    /// A request may continue an earlier answer by its id instead of repeating the history.
    pub supports_responses_continuation: Option<bool>,
    /// The server accepts messages with the role `developer`; otherwise `system` is used.
    pub supports_developer_role: Option<bool>,
    /// The server accepts a setting for the reasoning effort.
    pub supports_reasoning_effort: Option<bool>,
    /// The model accepts a temperature; some reasoning models do not.
    pub supports_temperature: Option<bool>,
    /// The server accepts the system prompt in a field of its own.
    pub supports_instructions: Option<bool>,
    /// Streamed answers report how many tokens were used.
    pub supports_usage_in_streaming: Option<bool>,
    /// The model can call tools; `false` keeps tools out of requests.
    pub supports_tools: Option<bool>,
    /// How well the model suits code mode, for the `auto` setting.
    pub code_mode: Option<CodeModeSupport>,
    /// The server accepts tool definitions marked as strict.
    pub supports_strict_mode: Option<bool>,
    /// Answers can be forced into a JSON Schema.
    pub supports_json_schema_response_format: Option<bool>,
    /// Message content must be a plain text rather than a list of parts.
    pub requires_string_content: Option<bool>,
    /// Messages may carry only the fields that the API names.
    pub strict_message_keys: Option<bool>,
    /// Types of reasoning details that may be shown to people.
    pub visible_reasoning_detail_types: Option<Vec<NonEmptyString>>,
    /// Reasoning efforts that the model accepts.
    pub supported_reasoning_efforts: Option<Vec<NonEmptyString>>,
    /// Which effort is sent for each thinking level.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub reasoning_effort_map: Option<Map<NonEmptyString>>,
    /// Which request field limits the output.
    pub max_tokens_field: Option<MaxTokensField>,
    /// How thinking is switched on in requests; it differs between servers.
    pub thinking_format: Option<ThinkingFormat>,
    /// Tool results must repeat the name of the tool.
    pub requires_tool_result_name: Option<bool>,
    /// An assistant message must follow tool results before the next user message.
    pub requires_assistant_after_tool_result: Option<bool>,
    /// Earlier thinking must be sent back as ordinary text.
    pub requires_thinking_as_text: Option<bool>,
    /// Assistant messages must carry their reasoning when they are sent back.
    pub requires_reasoning_content_on_assistant_messages: Option<bool>,
    /// Named set of rules for simplifying tool schemas.
    pub tool_schema_profile: Option<String>,
    /// JSON Schema keywords that are removed from tool schemas because the server rejects them.
    pub unsupported_tool_schema_keywords: Option<Vec<NonEmptyString>>,
    /// How the arguments of tool calls are encoded, where it deviates.
    pub tool_call_arguments_encoding: Option<String>,
    /// An Anthropic-style endpoint wants tools in the shape that OpenAI uses.
    pub requires_open_ai_anthropic_tool_payload: Option<bool>,
    /// Preferences for the upstream providers that OpenRouter picks.
    pub open_router_routing: Option<OpenRouterRouting>,
    /// Preferences for the upstream providers that the Vercel AI gateway picks.
    pub vercel_gateway_routing: Option<VercelGatewayRouting>,
    /// Stream tool calls the way that Z.AI does.
    pub zai_tool_stream: Option<bool>,
    /// Shape of the markers that control prompt caching.
    pub cache_control_format: Option<CacheControlFormat>,
    /// Send headers that keep a session on the same server, for better cache use.
    pub send_session_affinity_headers: Option<bool>,
    /// Send the id of the session in a header.
    pub send_session_id_header: Option<bool>,
    /// Arguments of tool calls are streamed before they are complete.
    pub supports_eager_tool_input_streaming: Option<bool>,
    /// The provider can keep its prompt cache longer than usual, as `cacheRetention: "long"` asks for.
    pub supports_long_cache_retention: Option<bool>,
}

/// How well a model works in code mode.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CodeModeSupport {
    /// The model does well in code mode, so that `auto` turns it on.
    Preferred,
    /// The model can work in code mode, but `auto` leaves it off; the same as absence.
    Capable,
}

/// Name of the field that limits output.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum MaxTokensField {
    /// The newer field `max_completion_tokens`.
    MaxCompletionTokens,
    /// The older field `max_tokens`.
    MaxTokens,
}

/// How thinking is requested.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ThinkingFormat {
    /// As OpenAI does it.
    Openai,
    /// As OpenRouter does it.
    Openrouter,
    /// As DeepSeek does it.
    Deepseek,
    /// As Together does it.
    Together,
    /// As Qwen does it.
    Qwen,
    /// By arguments of the chat template, as servers for Qwen models do it.
    QwenChatTemplate,
    /// As Z.AI does it.
    Zai,
}

/// Format of cache markers.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CacheControlFormat {
    /// Markers as in the Anthropic API.
    Anthropic,
}

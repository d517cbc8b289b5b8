//! `gateway.http`: HTTP endpoints of the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::unions::OrFalse;

/// HTTP endpoints of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayHttp {
    pub endpoints: Option<HttpEndpoints>,
    pub security_headers: Option<SecurityHeaders>,
}

/// API endpoints that can be switched on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HttpEndpoints {
    pub chat_completions: Option<ChatCompletionsEndpoint>,
    pub responses: Option<ResponsesEndpoint>,
}

/// The endpoint in the style of Chat Completions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChatCompletionsEndpoint {
    pub enabled: Option<bool>,
    pub images: Option<InputLimits>,
}

/// Limits on images and files sent to an endpoint.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InputLimits {
    pub allow_url: Option<bool>,
    pub url_allowlist: Option<Vec<String>>,
    pub allowed_mimes: Option<Vec<String>>,
    pub max_bytes: Option<PositiveInteger>,
    pub max_redirects: Option<NonNegativeInteger>,
    pub timeout_ms: Option<PositiveInteger>,
}

/// The endpoint in the style of the Responses API.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResponsesEndpoint {
    pub enabled: Option<bool>,
    pub max_url_parts: Option<NonNegativeInteger>,
    pub files: Option<FileInputLimits>,
    pub images: Option<InputLimits>,
}

/// Limits on files sent to the Responses endpoint.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileInputLimits {
    #[serde(flatten)]
    pub limits: InputLimits,
    pub max_chars: Option<PositiveInteger>,
    pub pdf: Option<PdfInputLimits>,
}

/// Limits on PDF files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PdfInputLimits {
    pub max_pages: Option<PositiveInteger>,
    pub max_pixels: Option<PositiveInteger>,
    pub min_text_chars: Option<NonNegativeInteger>,
}

/// Security headers of HTTP answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecurityHeaders {
    pub strict_transport_security: Option<OrFalse<String>>,
}

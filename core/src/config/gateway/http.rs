//! `gateway.http`: HTTP endpoints of the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::unions::OrFalse;

/// HTTP endpoints of the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayHttp {
    /// Endpoints that other programs can call in the style of well-known APIs; off unless switched on.
    pub endpoints: Option<HttpEndpoints>,
    /// Security headers added to HTTP answers.
    pub security_headers: Option<SecurityHeaders>,
}

/// API endpoints that can be switched on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HttpEndpoints {
    /// Endpoint for clients that speak Chat Completions.
    pub chat_completions: Option<ChatCompletionsEndpoint>,
    /// Endpoint for clients that speak the Responses API.
    pub responses: Option<ResponsesEndpoint>,
}

/// The endpoint in the style of Chat Completions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChatCompletionsEndpoint {
    /// Switch the endpoint on; off by default.
    pub enabled: Option<bool>,
    /// Limits on images that clients send along.
    pub images: Option<InputLimits>,
}

/// Limits on images and files sent to an endpoint.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InputLimits {
    /// Let the gateway download input that a client names by URL.
    pub allow_url: Option<bool>,
    /// Hosts that input may be downloaded from; an empty list sets no limit.
    pub url_allowlist: Option<Vec<String>>,
    /// MIME types that are accepted, for example `image/png`.
    pub allowed_mimes: Option<Vec<String>>,
    /// Largest accepted input in bytes; 10 MiB for images and 5 MiB for files by default.
    pub max_bytes: Option<PositiveInteger>,
    /// Number of redirects that a download follows at most; 3 by default.
    pub max_redirects: Option<NonNegativeInteger>,
    /// Milliseconds after which a download is given up; 10000 by default.
    pub timeout_ms: Option<PositiveInteger>,
}

/// The endpoint in the style of the Responses API.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResponsesEndpoint {
    /// Switch the endpoint on; off by default.
    pub enabled: Option<bool>,
    /// Number of inputs that one request may give by URL; 8 by default.
    pub max_url_parts: Option<NonNegativeInteger>,
    /// Limits on files that clients send along.
    pub files: Option<FileInputLimits>,
    /// Limits on images that clients send along.
    pub images: Option<InputLimits>,
}

/// Limits on files sent to the Responses endpoint.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileInputLimits {
    /// Limits that hold for images as well.
    #[serde(flatten)]
    pub limits: InputLimits,
    /// Number of characters of a file's text that reach the model at most; 60000 by default.
    pub max_chars: Option<PositiveInteger>,
    /// Limits on how PDF files are turned into text or images.
    pub pdf: Option<PdfInputLimits>,
}

/// Limits on PDF files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PdfInputLimits {
    /// Number of pages of a PDF file that are read at most; 4 by default.
    pub max_pages: Option<PositiveInteger>,
    /// Largest size of a rendered page in pixels; 4000000 by default.
    pub max_pixels: Option<PositiveInteger>,
    /// Number of extracted characters below which pages are rendered as images instead; 200 by default.
    pub min_text_chars: Option<NonNegativeInteger>,
}

/// Security headers of HTTP answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecurityHeaders {
    /// Value of the `Strict-Transport-Security` header, or `false` to send none; only for origins that always use
    /// HTTPS.
    pub strict_transport_security: Option<OrFalse<String>>,
}

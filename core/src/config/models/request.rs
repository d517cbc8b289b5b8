//! How requests to providers travel: headers, authentication, proxy and TLS.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;

/// Transport settings of requests to the provider.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProviderRequest {
    #[serde(flatten)]
    pub options: RequestOptions,
    pub allow_private_network: Option<bool>,
}

/// Transport settings of outgoing requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestOptions {
    pub headers: Option<Map<SecretInput>>,
    pub auth: Option<RequestAuth>,
    pub proxy: Option<RequestProxy>,
    pub tls: Option<RequestTls>,
}

/// How requests authenticate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RequestAuth {
    Header(HeaderAuth),
    Bearer(BearerAuth),
    ProviderDefault(ProviderDefaultAuth),
}

/// Authentication by a custom header.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeaderAuth {
    pub mode: HeaderMode,
    pub header_name: NonEmptyString,
    pub value: SecretInput,
    pub prefix: Option<String>,
}

/// Tag of authentication by header.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HeaderMode {
    Header,
}

/// Authentication by a bearer token.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BearerAuth {
    pub mode: BearerMode,
    pub token: SecretInput,
}

/// Tag of authentication by bearer token.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum BearerMode {
    AuthorizationBearer,
}

/// The authentication that the provider uses by default.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProviderDefaultAuth {
    pub mode: ProviderDefaultMode,
}

/// Tag of the provider's own authentication.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderDefaultMode {
    ProviderDefault,
}

/// The proxy that requests go through.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RequestProxy {
    Env(EnvProxy),
    Explicit(ExplicitProxy),
}

/// A proxy taken from the environment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvProxy {
    pub mode: EnvProxyMode,
    pub tls: Option<RequestTls>,
}

/// Tag of a proxy from the environment.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum EnvProxyMode {
    EnvProxy,
}

/// TLS certificates and checks of a connection.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestTls {
    pub ca: Option<SecretInput>,
    pub cert: Option<SecretInput>,
    pub key: Option<SecretInput>,
    pub passphrase: Option<SecretInput>,
    pub server_name: Option<String>,
    pub insecure_skip_verify: Option<bool>,
}

/// A proxy named by its address.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplicitProxy {
    pub mode: ExplicitProxyMode,
    pub url: NonEmptyString,
    pub tls: Option<RequestTls>,
}

/// Tag of a proxy named by its address.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExplicitProxyMode {
    ExplicitProxy,
}

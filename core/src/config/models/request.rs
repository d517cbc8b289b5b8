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
    /// Settings that outgoing requests have in common.
    #[serde(flatten)]
    pub options: RequestOptions,
    /// Allow addresses in private networks beyond the configured `baseUrl`; off by default.
    pub allow_private_network: Option<bool>,
}

/// Transport settings of outgoing requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestOptions {
    /// Headers added to each request; values may be secret references.
    pub headers: Option<Map<SecretInput>>,
    /// How requests authenticate, in place of the usual way.
    pub auth: Option<RequestAuth>,
    /// Proxy that requests go through; absent means a direct connection.
    pub proxy: Option<RequestProxy>,
    /// Certificates and checks for direct connections.
    pub tls: Option<RequestTls>,
}

/// How requests authenticate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RequestAuth {
    /// The credential travels in a header of your choice.
    Header(HeaderAuth),
    /// The credential travels as a bearer token.
    Bearer(BearerAuth),
    /// The way that the provider normally uses.
    ProviderDefault(ProviderDefaultAuth),
}

/// Authentication by a custom header.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HeaderAuth {
    /// Selects a header of your choice; always `header`.
    pub mode: HeaderMode,
    /// Name of the header that carries the credential, such as `X-Api-Key`.
    pub header_name: NonEmptyString,
    /// The credential, best as a secret reference.
    pub value: SecretInput,
    /// Text put in front of the credential, such as `Token `.
    pub prefix: Option<String>,
}

/// Tag of authentication by header.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum HeaderMode {
    /// A header of your choice.
    Header,
}

/// Authentication by a bearer token.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BearerAuth {
    /// Selects the bearer token; always `authorization-bearer`.
    pub mode: BearerMode,
    /// The token, best as a secret reference.
    pub token: SecretInput,
}

/// Tag of authentication by bearer token.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum BearerMode {
    /// A bearer token in the `Authorization` header.
    AuthorizationBearer,
}

/// The authentication that the provider uses by default.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProviderDefaultAuth {
    /// Selects the usual way; always `provider-default`.
    pub mode: ProviderDefaultMode,
}

/// Tag of the provider's own authentication.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderDefaultMode {
    /// The way that the provider normally uses.
    ProviderDefault,
}

/// The proxy that requests go through.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RequestProxy {
    /// The proxy that environment variables name.
    Env(EnvProxy),
    /// The proxy with this address.
    Explicit(ExplicitProxy),
}

/// A proxy taken from the environment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvProxy {
    /// Selects the proxy of the environment; always `env-proxy`.
    pub mode: EnvProxyMode,
    /// Certificates and checks for the connection to the proxy.
    pub tls: Option<RequestTls>,
}

/// Tag of a proxy from the environment.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum EnvProxyMode {
    /// `HTTPS_PROXY` and `HTTP_PROXY` decide.
    EnvProxy,
}

/// TLS certificates and checks of a connection.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestTls {
    /// Certificate authority to trust, in PEM form.
    pub ca: Option<SecretInput>,
    /// Client certificate in PEM form, for servers that demand one.
    pub cert: Option<SecretInput>,
    /// Private key of the client certificate in PEM form.
    pub key: Option<SecretInput>,
    /// Passphrase of the private key, if it is encrypted.
    pub passphrase: Option<SecretInput>,
    /// Host name to expect in the certificate, if it differs from the address.
    pub server_name: Option<String>,
    /// Accept any certificate; exposes the connection to interception, so only for tests.
    pub insecure_skip_verify: Option<bool>,
}

/// A proxy named by its address.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplicitProxy {
    /// Selects a proxy by address; always `explicit-proxy`.
    pub mode: ExplicitProxyMode,
    /// Address of the proxy, such as `http://proxy.example:8080`.
    pub url: NonEmptyString,
    /// Certificates and checks for the connection to the proxy.
    pub tls: Option<RequestTls>,
}

/// Tag of a proxy named by its address.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ExplicitProxyMode {
    /// The address in `url` decides.
    ExplicitProxy,
}

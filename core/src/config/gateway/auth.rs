//! `gateway.auth`: how clients authenticate to the gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;

/// How clients authenticate to the gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayAuth {
    pub mode: Option<GatewayAuthMode>,
    pub token: Option<SecretInput>,
    pub password: Option<SecretInput>,
    pub allow_tailscale: Option<bool>,
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub identity_scopes: Option<Map<Vec<OperatorScope>>>,
    pub rate_limit: Option<AuthRateLimit>,
    pub trusted_proxy: Option<TrustedProxyAuth>,
}

/// How clients prove who they are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GatewayAuthMode {
    None,
    Token,
    Password,
    TrustedProxy,
}

/// One permission of an operator.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OperatorScope {
    #[serde(rename = "operator.admin")]
    Admin,
    #[serde(rename = "operator.read")]
    Read,
    #[serde(rename = "operator.write")]
    Write,
    #[serde(rename = "operator.sessions.read")]
    SessionsRead,
    #[serde(rename = "operator.sessions.write")]
    SessionsWrite,
    #[serde(rename = "operator.approvals")]
    Approvals,
    #[serde(rename = "operator.questions")]
    Questions,
    #[serde(rename = "operator.pairing")]
    Pairing,
    #[serde(rename = "operator.talk")]
    Talk,
    #[serde(rename = "operator.talk.secrets")]
    TalkSecrets,
}

/// Lockout after failed logins.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthRateLimit {
    pub max_attempts: Option<f64>,
    pub window_ms: Option<f64>,
    pub lockout_ms: Option<f64>,
    pub exempt_loopback: Option<bool>,
}

/// Authentication by a reverse proxy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustedProxyAuth {
    pub user_header: NonEmptyString,
    pub required_headers: Option<Vec<String>>,
    pub allow_users: Option<Vec<String>>,
    pub allow_loopback: Option<bool>,
    pub cloudflare_access_oidc: Option<CloudflareAccess>,
    pub device_auto_approve: Option<DeviceAutoApprove>,
}

/// Login through Cloudflare Access.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloudflareAccess {
    #[schemars(regex(pattern = r"^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.cloudflareaccess\.com$"))]
    pub issuer: String,
    pub provider_id: NonEmptyString,
    pub github_account_id_claim: NonEmptyString,
}

/// Pairing of devices without a question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceAutoApprove {
    pub enabled: Option<bool>,
    pub scopes: Option<Vec<NonEmptyString>>,
}

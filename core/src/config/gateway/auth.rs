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
    /// Proof that clients must bring; set it whenever both `token` and `password` are present, else the gateway refuses
    /// to start.
    pub mode: Option<GatewayAuthMode>,
    /// Shared token for `mode: "token"`; random, at least 24 characters, or a reference to a secret.
    pub token: Option<SecretInput>,
    /// Shared password for `mode: "password"`; prefer a reference to a secret over plain text.
    pub password: Option<SecretInput>,
    /// Accept the identity that Tailscale Serve vouches for in place of a token; on by default with Tailscale `serve`.
    pub allow_tailscale: Option<bool>,
    /// Extra permissions per verified identity (e-mail or login), granted only for the length of a connection.
    #[schemars(extend("propertyNames" = {"type": "string", "minLength": 1}))]
    pub identity_scopes: Option<Map<Vec<OperatorScope>>>,
    /// Blocking of addresses that fail to authenticate too often.
    pub rate_limit: Option<AuthRateLimit>,
    /// Which proxy headers carry the user, for `mode: "trusted-proxy"`.
    pub trusted_proxy: Option<TrustedProxyAuth>,
}

/// How clients prove who they are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GatewayAuthMode {
    /// No authentication at all; only defensible on loopback of a machine that you alone use.
    None,
    /// Clients present the shared token.
    Token,
    /// Clients present the shared password.
    Password,
    /// A reverse proxy signs people in and passes their identity along in a header.
    TrustedProxy,
}

/// One permission of an operator.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum OperatorScope {
    /// Full control, including configuration.
    #[serde(rename = "operator.admin")]
    Admin,
    /// Look at status, sessions and settings.
    #[serde(rename = "operator.read")]
    Read,
    /// Send messages and start runs.
    #[serde(rename = "operator.write")]
    Write,
    /// Read sessions.
    #[serde(rename = "operator.sessions.read")]
    SessionsRead,
    /// Change sessions and write into them.
    #[serde(rename = "operator.sessions.write")]
    SessionsWrite,
    /// Decide about pending approval requests.
    #[serde(rename = "operator.approvals")]
    Approvals,
    /// Answer questions that agents ask.
    #[serde(rename = "operator.questions")]
    Questions,
    /// Approve and remove paired devices.
    #[serde(rename = "operator.pairing")]
    Pairing,
    /// Use voice conversations.
    #[serde(rename = "operator.talk")]
    Talk,
    /// Read voice settings together with their credentials.
    #[serde(rename = "operator.talk.secrets")]
    TalkSecrets,
}

/// Lockout after failed logins.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AuthRateLimit {
    /// Failed attempts from one address before it is blocked; 10 by default.
    pub max_attempts: Option<f64>,
    /// Span in milliseconds within which failed attempts are counted together; 60000 by default.
    pub window_ms: Option<f64>,
    /// Milliseconds for which a blocked address stays blocked; 300000 by default.
    pub lockout_ms: Option<f64>,
    /// Never block connections from this machine; on by default, though browsers are throttled all the same.
    pub exempt_loopback: Option<bool>,
}

/// Authentication by a reverse proxy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustedProxyAuth {
    /// Name of the header in which the proxy passes the signed-in user, such as `x-forwarded-user`.
    pub user_header: NonEmptyString,
    /// Headers that must be present too before a request counts as coming from the proxy.
    pub required_headers: Option<Vec<String>>,
    /// Users that are let in; absent or empty admits everybody whom the proxy has signed in.
    pub allow_users: Option<Vec<String>>,
    /// Also accept a proxy that runs on this machine; off by default, since local programs could pose as it.
    pub allow_loopback: Option<bool>,
    /// Login through Cloudflare Access, so that people can be matched with their GitHub accounts.
    pub cloudflare_access_oidc: Option<CloudflareAccess>,
    /// Whether devices of people signed in by the proxy are paired without asking.
    pub device_auto_approve: Option<DeviceAutoApprove>,
}

/// Login through Cloudflare Access.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloudflareAccess {
    /// Address of your Cloudflare Access team, in the form `https://<team>.cloudflareaccess.com`.
    #[schemars(regex(pattern = r"^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.cloudflareaccess\.com$"))]
    pub issuer: String,
    /// Id of the identity provider as Cloudflare Access knows it.
    pub provider_id: NonEmptyString,
    /// Name of the claim that holds the numeric id of the GitHub account.
    pub github_account_id_claim: NonEmptyString,
}

/// Pairing of devices without a question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceAutoApprove {
    /// Pair devices of people signed in by the proxy without a manual approval; off by default.
    pub enabled: Option<bool>,
    /// Permissions that an automatically paired device may get; never list `operator.admin` here.
    pub scopes: Option<Vec<NonEmptyString>>,
}

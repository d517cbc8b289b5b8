//! `cron`: scheduled jobs.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::network::SsrfPolicy;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::SecretInput;
use crate::config::common::toggle::Toggle;
use crate::config::common::unions::OrFalse;

/// Scheduled jobs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CronConfig {
    /// Run automations; on by default, `false` pauses all of them without deleting any.
    pub enabled: Option<bool>,
    /// Leave out recurring jobs whose time passed during a standstill, instead of catching up; off by default.
    pub skip_missed_jobs: Option<bool>,
    /// Whether automations may react to events and conditions; on by default.
    pub triggers: Option<Toggle>,
    /// Bearer token sent with results that go to a webhook; absent sends none.
    pub webhook_token: Option<SecretInput>,
    /// Addresses to which results and alerts may be posted; private networks are blocked unless allowed here.
    pub webhook_ssrf_policy: Option<SsrfPolicy>,
    /// Age at which sessions of finished jobs are deleted; `24h` by default, `false` keeps them.
    pub session_retention: Option<OrFalse<String>>,
    /// Message when a job fails again and again.
    pub failure_alert: Option<FailureAlert>,
}

/// Alerts about jobs that keep failing.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FailureAlert {
    /// Send alerts; absent sends them where a recipient is known.
    pub enabled: Option<bool>,
    /// Failures in a row before an alert is sent; 2 by default.
    #[schemars(range(min = 1))]
    pub after: Option<u64>,
    /// Milliseconds between two alerts about the same job; 3600000 by default.
    pub cooldown_ms: Option<NonNegativeInteger>,
    /// Count skipped runs as failures; off by default.
    pub include_skipped: Option<bool>,
    /// Whether the alert goes to a chat or a webhook; to a chat by default.
    pub mode: Option<AlertMode>,
    /// Account of the channel that sends the alert, if there are several.
    pub account_id: Option<String>,
    /// Channel that receives the alert, or `last` for the latest one.
    pub channel: Option<String>,
    /// Recipient within the channel, or the URL of the webhook.
    pub to: Option<String>,
}

/// How alerts are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AlertMode {
    /// A message in a chat.
    Announce,
    /// An HTTP request to the URL in `to`.
    Webhook,
}

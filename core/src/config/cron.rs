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
    pub enabled: Option<bool>,
    pub skip_missed_jobs: Option<bool>,
    pub triggers: Option<Toggle>,
    pub webhook_token: Option<SecretInput>,
    pub webhook_ssrf_policy: Option<SsrfPolicy>,
    pub session_retention: Option<OrFalse<String>>,
    pub failure_alert: Option<FailureAlert>,
}

/// Alerts about jobs that keep failing.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FailureAlert {
    pub enabled: Option<bool>,
    #[schemars(range(min = 1))]
    pub after: Option<u64>,
    pub cooldown_ms: Option<NonNegativeInteger>,
    pub include_skipped: Option<bool>,
    pub mode: Option<AlertMode>,
    pub account_id: Option<String>,
    pub channel: Option<String>,
    pub to: Option<String>,
}

/// How alerts are sent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AlertMode {
    Announce,
    Webhook,
}

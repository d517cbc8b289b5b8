//! `channels.sms`: the SMS channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::DmPolicy;
use crate::config::common::Map;
use crate::config::common::numbers::{PositiveInteger, PositiveNumber};
use crate::config::common::secret::SecretInput;
use crate::config::common::unions::NumberOrString;

/// The SMS channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SmsChannel {
    #[serde(flatten)]
    pub account: SmsAccount,
    pub accounts: Option<Map<SmsAccount>>,
    pub default_account: Option<String>,
}

/// One SMS number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SmsAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub media_max_mb: Option<PositiveNumber>,
    pub account_sid: Option<String>,
    pub auth_token: Option<SecretInput>,
    pub from_number: Option<String>,
    pub messaging_service_sid: Option<String>,
    pub default_to: Option<String>,
    pub webhook_path: Option<String>,
    pub public_webhook_url: Option<String>,
    pub dangerously_disable_signature_validation: Option<bool>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub text_chunk_limit: Option<PositiveInteger>,
}

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
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: SmsAccount,
    /// Further SMS accounts by a free id; what an account leaves out is taken from the channel.
    pub accounts: Option<Map<SmsAccount>>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
}

/// One SMS number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SmsAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this SMS connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Largest attachment that is taken in or sent, in megabytes. Absent means `agents.defaults.mediaMaxMb`.
    pub media_max_mb: Option<PositiveNumber>,
    /// Twilio account id (`AC…`).
    pub account_sid: Option<String>,
    /// Auth token of the Twilio account; it sends messages and checks signatures.
    pub auth_token: Option<SecretInput>,
    /// Twilio number, with country code, from which the bot writes.
    pub from_number: Option<String>,
    /// Twilio messaging service (`MG…`) that sends when `fromNumber` is absent.
    pub messaging_service_sid: Option<String>,
    /// Number that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
    /// Path of the gateway to which Twilio posts messages. Default `/webhooks/sms`.
    pub webhook_path: Option<String>,
    /// Full address that Twilio calls; signatures are computed over it, and pictures are served from there.
    pub public_webhook_url: Option<String>,
    /// Accepts messages without Twilio's signature, which anyone could forge; for local tests only.
    pub dangerously_disable_signature_validation: Option<bool>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: phone numbers with country code (`+15551234567`), or `*` for
    /// everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// Longest message that is sent, in characters; a longer reply is split into several. Default 1500.
    pub text_chunk_limit: Option<PositiveInteger>,
}

//! `plugins.entries.imap`: mailboxes that start agents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::keywords::ThinkingLevel;
use crate::config::common::numbers::Port;
use crate::config::common::secret::Secret;
use crate::config::common::text::NonEmptyString;
use crate::config::plugins::secret::PluginSecretInput;

/// Mailboxes that start agents.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Imap {
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$"}))]
    pub accounts: Option<Map<ImapAccount>>,
}

/// One mailbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapAccount {
    pub host: NonEmptyString,
    pub port: Option<Port>,
    pub secure: Option<bool>,
    pub user: NonEmptyString,
    pub password: PluginSecretInput,
    pub mailbox: Option<NonEmptyString>,
    pub watch: Option<ImapWatch>,
    pub allowed_senders: Option<Vec<NonEmptyString>>,
    pub sender_auth: Option<ImapSenderAuth>,
    pub address_tokens: Option<Vec<ImapAddressToken>>,
    pub agent_id: NonEmptyString,
    pub deliver: Option<bool>,
    pub include_body: Option<bool>,
    #[schemars(range(min = 256, max = 1048576))]
    pub max_bytes: Option<u64>,
    pub model: Option<NonEmptyString>,
    pub thinking: Option<ThinkingLevel>,
    #[schemars(range(min = 1))]
    pub timeout_seconds: Option<u64>,
}

/// How new mail is noticed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapWatch {
    pub mode: Option<ImapWatchMode>,
    #[schemars(range(min = 15))]
    pub poll_seconds: Option<u64>,
}

/// How new mail is noticed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImapWatchMode {
    Auto,
    Idle,
    Interval,
}

/// Proof that senders have to give.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapSenderAuth {
    pub min: Option<SenderTrust>,
    pub trusted_authserv_ids: Option<Vec<NonEmptyString>>,
    pub accept_trusted_authserv_id: Option<bool>,
}

/// Required level of proof.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SenderTrust {
    Verified,
    Asserted,
    Unverified,
    Mutable,
}

/// A token in the address that lets senders in.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImapAddressToken {
    #[schemars(length(min = 1))]
    pub token: Secret,
    #[schemars(length(min = 1))]
    pub senders: Vec<NonEmptyString>,
}

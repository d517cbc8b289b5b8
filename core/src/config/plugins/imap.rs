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
    /// Mailboxes to watch, under names of your own.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$"}))]
    pub accounts: Option<Map<ImapAccount>>,
}

/// One mailbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapAccount {
    /// Host name of the IMAP server.
    pub host: NonEmptyString,
    /// TCP port of the IMAP server, usually 993 with TLS.
    pub port: Option<Port>,
    /// Whether the connection is encrypted with TLS from the start.
    pub secure: Option<bool>,
    /// Login name of the mailbox.
    pub user: NonEmptyString,
    /// Password of the mailbox, best one made for this program.
    pub password: PluginSecretInput,
    /// Folder to watch; usually `INBOX`.
    pub mailbox: Option<NonEmptyString>,
    /// How new mail is noticed.
    pub watch: Option<ImapWatch>,
    /// Addresses whose mail is passed to the agent; other mail is ignored.
    pub allowed_senders: Option<Vec<NonEmptyString>>,
    /// How surely the sender of a mail must be proved.
    pub sender_auth: Option<ImapSenderAuth>,
    /// Secret additions to the address for senders whose mail cannot be proved.
    pub address_tokens: Option<Vec<ImapAddressToken>>,
    /// Agent that handles the mail.
    pub agent_id: NonEmptyString,
    /// Whether the agent's answer is posted to a chat.
    pub deliver: Option<bool>,
    /// Whether the agent gets the text of the mail, and not just sender and subject.
    pub include_body: Option<bool>,
    /// Most of the text that the agent gets, in bytes.
    #[schemars(range(min = 256, max = 1048576))]
    pub max_bytes: Option<u64>,
    /// Model that handles the mail, as `provider/model`; absent means that of the agent.
    pub model: Option<NonEmptyString>,
    /// How much the model thinks about a mail.
    pub thinking: Option<ThinkingLevel>,
    /// How long the handling of a mail may take, in seconds.
    #[schemars(range(min = 1))]
    pub timeout_seconds: Option<u64>,
}

/// How new mail is noticed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapWatch {
    /// Whether the server announces new mail, or is asked for it.
    pub mode: Option<ImapWatchMode>,
    /// Seconds between two looks into the mailbox, also while the server announces mail; at least 15.
    #[schemars(range(min = 15))]
    pub poll_seconds: Option<u64>,
}

/// How new mail is noticed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ImapWatchMode {
    /// Announcements where the server supports them.
    Auto,
    /// Announcements of the server (IMAP IDLE).
    Idle,
    /// Looks at fixed intervals only.
    Interval,
}

/// Proof that senders have to give.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImapSenderAuth {
    /// Weakest proof that is still accepted. Absent means `verified`.
    pub min: Option<SenderTrust>,
    /// Mail servers whose `Authentication-Results` header is believed.
    pub trusted_authserv_ids: Option<Vec<NonEmptyString>>,
    /// Whether the word of these servers counts as proof `asserted`.
    pub accept_trusted_authserv_id: Option<bool>,
}

/// Required level of proof.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SenderTrust {
    /// The gateway itself found DMARC to pass.
    Verified,
    /// A trusted mail server says that DMARC passed.
    Asserted,
    /// Nobody proved the sender; the address can be forged.
    Unverified,
    /// Only a name that anyone can change; the weakest of all.
    Mutable,
}

/// A token in the address that lets senders in.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImapAddressToken {
    /// Secret part of the address to which such a sender writes.
    #[schemars(length(min = 1))]
    pub token: Secret,
    /// Addresses that may use this token.
    #[schemars(length(min = 1))]
    pub senders: Vec<NonEmptyString>,
}

//! `channels.buzz`: the Buzz channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{GroupPolicy, MarkdownConfig};
use crate::config::common::Map;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::WebSocketUrl;
use crate::config::common::unions::NumberOrString;

/// The Buzz channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuzzChannel {
    /// What applies to the unnamed account; named ones build on it.
    #[serde(flatten)]
    pub account: BuzzAccount,
    /// Further Buzz identities by a free id; rooms and keys are given per identity.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9_-]{0,63}$"}))]
    pub accounts: Option<Map<BuzzAccount>>,
    /// Id of the account that sends when a request names none.
    #[schemars(regex(pattern = r"^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9_-]{0,63}$"))]
    pub default_account: Option<String>,
}

/// One Buzz account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuzzAccount {
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// `false` keeps this Buzz connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// Text put before each reply; `auto` takes the agent's name, and `{model}` and similar are filled in.
    pub response_prefix: Option<String>,
    /// Whether answers refer to the message that they answer.
    pub reply_to_mode: Option<BuzzReplyToMode>,
    /// How Markdown in replies is turned into Buzz messages.
    pub markdown: Option<MarkdownConfig>,
    /// Address of the Buzz relay, with `wss`.
    pub relay_url: Option<WebSocketUrl>,
    /// Nostr private key of the bot; it logs in and signs with it.
    pub private_key: Option<SecretInput>,
    /// Proof of approval that the bot shows to a relay which asks for it.
    pub auth_tag: Option<SecretInput>,
    /// Which group messages reach the agent. Absent means `allowlist`, so nothing passes until groups are listed.
    pub group_policy: Option<GroupPolicy>,
    /// Members whose messages count in rooms under the `allowlist` policy, by public key.
    pub group_allow_from: Option<Vec<NumberOrString>>,
    /// The rooms that are served, keyed by room id (a UUID), with their rules.
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89aAbB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"}))]
    pub groups: Option<Map<BuzzGroup>>,
    /// How many recent room messages go along as context when the bot is addressed, 20 at most; 0 sends none.
    #[schemars(range(min = 0, max = 20))]
    pub history_limit: Option<u64>,
    /// Room id that gets a message when neither the command nor the job names a target.
    pub default_to: Option<String>,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BuzzReplyToMode {
    /// No answer refers to a message.
    Off,
    /// Every part of an answer refers to the message.
    All,
}

/// One Buzz group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuzzGroup {
    /// `false` makes the bot ignore this conversation.
    pub enabled: Option<bool>,
    /// Whether a message must address the bot to be answered here; overrides the wider setting.
    pub require_mention: Option<bool>,
    /// Which messages of this conversation reach the agent; overrides the policy of the channel.
    pub group_policy: Option<GroupPolicy>,
    /// People whose messages count here under the `allowlist` policy: public keys.
    pub group_allow_from: Option<Vec<NumberOrString>>,
}

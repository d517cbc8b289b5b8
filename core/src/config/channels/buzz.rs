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
    #[serde(flatten)]
    pub account: BuzzAccount,
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9_-]{0,63}$"}))]
    pub accounts: Option<Map<BuzzAccount>>,
    #[schemars(regex(pattern = r"^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9_-]{0,63}$"))]
    pub default_account: Option<String>,
}

/// One Buzz account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuzzAccount {
    pub name: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub response_prefix: Option<String>,
    pub reply_to_mode: Option<BuzzReplyToMode>,
    pub markdown: Option<MarkdownConfig>,
    pub relay_url: Option<WebSocketUrl>,
    pub private_key: Option<SecretInput>,
    pub auth_tag: Option<SecretInput>,
    pub group_policy: Option<GroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
    #[schemars(extend("propertyNames" = {"type": "string", "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89aAbB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"}))]
    pub groups: Option<Map<BuzzGroup>>,
    #[schemars(range(min = 0, max = 20))]
    pub history_limit: Option<u64>,
    pub default_to: Option<String>,
}

/// Which replies quote the message.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BuzzReplyToMode {
    Off,
    All,
}

/// One Buzz group.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BuzzGroup {
    pub enabled: Option<bool>,
    pub require_mention: Option<bool>,
    pub group_policy: Option<GroupPolicy>,
    pub group_allow_from: Option<Vec<NumberOrString>>,
}

//! `channels.nostr`: the Nostr channel.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::channels::common::{DmPolicy, MarkdownConfig};
use crate::config::common::secret::SecretInput;
use crate::config::common::text::Uri;
use crate::config::common::unions::NumberOrString;

/// The Nostr channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NostrChannel {
    pub name: Option<String>,
    pub default_account: Option<String>,
    pub enabled: Option<bool>,
    pub config_writes: Option<bool>,
    pub markdown: Option<MarkdownConfig>,
    pub private_key: Option<SecretInput>,
    pub relays: Option<Vec<String>>,
    pub dm_policy: Option<DmPolicy>,
    pub allow_from: Option<Vec<NumberOrString>>,
    pub profile: Option<NostrProfile>,
}

/// The public profile of the agent on Nostr.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NostrProfile {
    #[schemars(length(max = 256))]
    pub name: Option<String>,
    #[schemars(length(max = 256))]
    pub display_name: Option<String>,
    #[schemars(length(max = 2000))]
    pub about: Option<String>,
    pub picture: Option<Uri>,
    pub banner: Option<Uri>,
    pub website: Option<Uri>,
    pub nip05: Option<String>,
    pub lud16: Option<String>,
}

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
    /// Free label that status lists show for this account.
    pub name: Option<String>,
    /// Id of the account that sends when a request names none.
    pub default_account: Option<String>,
    /// `false` keeps this Nostr connection off while its settings stay in place.
    pub enabled: Option<bool>,
    /// Whether chat events and commands such as `/config set` may change this config file; `false` forbids it.
    pub config_writes: Option<bool>,
    /// How Markdown in replies is turned into Nostr messages.
    pub markdown: Option<MarkdownConfig>,
    /// Private key of the bot (`nsec…` or hex); its messages are signed with it.
    pub private_key: Option<SecretInput>,
    /// Addresses of the relays to use, with `wss`. Absent means two public ones.
    pub relays: Option<Vec<String>>,
    /// Who may write to the bot in private. Absent means `pairing`: strangers get a code that the owner approves.
    pub dm_policy: Option<DmPolicy>,
    /// People who may write to the bot in private: public keys (`npub…` or hex), or `*` for everyone.
    pub allow_from: Option<Vec<NumberOrString>>,
    /// What the bot publishes about itself.
    pub profile: Option<NostrProfile>,
}

/// The public profile of the agent on Nostr.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NostrProfile {
    /// Short name, without spaces, that clients show.
    #[schemars(length(max = 256))]
    pub name: Option<String>,
    /// Full name that clients show.
    #[schemars(length(max = 256))]
    pub display_name: Option<String>,
    /// A few words about the bot.
    #[schemars(length(max = 2000))]
    pub about: Option<String>,
    /// Address of the profile picture.
    pub picture: Option<Uri>,
    /// Address of the wide picture at the top of the profile.
    pub banner: Option<Uri>,
    /// Address of a web page about the bot.
    pub website: Option<Uri>,
    /// Name in the form of a mail address that confirms the key through a domain.
    pub nip05: Option<String>,
    /// Lightning address for payments to the bot.
    pub lud16: Option<String>,
}

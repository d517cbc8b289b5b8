//! `channels.synology-chat`: the Synology Chat channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;

/// The Synology Chat channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SynologyChatChannel {
    /// Public `https` address that Synology Chat calls; attachments are served to it from there too.
    pub webhook_url: Option<String>,
    /// Lets recipients be found by name, which anyone can take; ids are the safe form.
    pub dangerously_allow_name_matching: Option<bool>,
    /// Lets several accounts share one webhook path, at the risk that messages reach the wrong one.
    pub dangerously_allow_inherited_webhook_path: Option<bool>,
    /// Further keys of the channel, which the schema does not check.
    #[serde(flatten)]
    pub extra: Map<Value>,
}

//! `channels.synology-chat`: the Synology Chat channel.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;

/// The Synology Chat channel.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SynologyChatChannel {
    pub webhook_url: Option<String>,
    pub dangerously_allow_name_matching: Option<bool>,
    pub dangerously_allow_inherited_webhook_path: Option<bool>,
    #[serde(flatten)]
    pub extra: Map<Value>,
}

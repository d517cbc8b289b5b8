//! `tools.message`: the tool that sends messages.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowList;
use crate::config::common::toggle::Toggle;

/// The tool that sends messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MessageTool {
    /// Sending to other conversations than the current one.
    pub cross_context: Option<CrossContext>,
    /// Actions that the tool offers; absent means all.
    pub actions: Option<AllowList>,
    /// Sending one message to several recipients.
    pub broadcast: Option<Toggle>,
}

/// Messages to another conversation than the current one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrossContext {
    /// Allow messages to conversations elsewhere on the current channel.
    pub allow_within_provider: Option<bool>,
    /// Allow conversations on other channels, which can carry private content elsewhere; on by default.
    pub allow_across_providers: Option<bool>,
    /// Note that tells recipients which conversation a message comes from.
    pub marker: Option<CrossContextMarker>,
}

/// The mark on messages from another conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CrossContextMarker {
    /// Mark messages that come from another conversation.
    pub enabled: Option<bool>,
    /// Text before a message from another conversation.
    pub prefix: Option<String>,
    /// Text after a message from another conversation.
    pub suffix: Option<String>,
}

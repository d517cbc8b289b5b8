//! `tools.message`: the tool that sends messages.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowList;
use crate::config::common::toggle::Toggle;

/// The tool that sends messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MessageTool {
    pub cross_context: Option<CrossContext>,
    pub actions: Option<AllowList>,
    pub broadcast: Option<Toggle>,
}

/// Messages to another conversation than the current one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrossContext {
    pub allow_within_provider: Option<bool>,
    pub allow_across_providers: Option<bool>,
    pub marker: Option<CrossContextMarker>,
}

/// The mark on messages from another conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CrossContextMarker {
    pub enabled: Option<bool>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
}

//! `plugins.entries.session-share`: sharing of sessions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Sharing of sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionShare {
    pub share: Option<ShareGroups>,
    pub nodes: Option<Map<ShareNode>>,
}

/// The groups that sessions are shared with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareGroups {
    #[schemars(inner(length(min = 1, max = 200)), extend("uniqueItems" = true))]
    pub groups: Vec<String>,
}

/// One node that shares sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShareNode {
    #[schemars(length(max = 512), regex(pattern = r"^(github|profile):[^\s:]+$"))]
    pub owner: Option<String>,
    pub link_git_hub_identities: Option<bool>,
}

//! `plugins.entries.session-share`: sharing of sessions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;

/// Sharing of sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionShare {
    /// Which sessions of this gateway others may read; absent shares none.
    pub share: Option<ShareGroups>,
    /// Settings for nodes that share their sessions, keyed by node id.
    pub nodes: Option<Map<ShareNode>>,
}

/// The groups that sessions are shared with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareGroups {
    /// Names of the session groups that are shared.
    #[schemars(inner(length(min = 1, max = 200)), extend("uniqueItems" = true))]
    pub groups: Vec<String>,
}

/// One node that shares sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShareNode {
    /// Person behind the node, as `github:<id>` or `profile:<id>`.
    #[schemars(length(max = 512), regex(pattern = r"^(github|profile):[^\s:]+$"))]
    pub owner: Option<String>,
    /// Whether people with a confirmed GitHub account are shown as the local user. Absent means `false`.
    pub link_git_hub_identities: Option<bool>,
}

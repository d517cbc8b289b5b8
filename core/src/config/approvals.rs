//! `approvals`: where requests for approval are sent.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::NumberOrString;

/// Where requests for approval are sent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovalsConfig {
    pub exec: Option<ApprovalForwarding>,
    pub plugin: Option<ApprovalForwarding>,
}

/// Forwarding of approval requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApprovalForwarding {
    pub enabled: Option<bool>,
    pub mode: Option<ApprovalMode>,
    pub agent_filter: Option<Vec<String>>,
    pub session_filter: Option<Vec<String>>,
    pub targets: Option<Vec<ApprovalTarget>>,
}

/// Where approval requests go.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ApprovalMode {
    Session,
    Targets,
    Both,
}

/// One receiver of approval requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApprovalTarget {
    pub channel: NonEmptyString,
    pub to: NonEmptyString,
    pub account_id: Option<String>,
    pub thread_id: Option<NumberOrString>,
}

//! `approvals`: where requests for approval are sent.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::text::NonEmptyString;
use crate::config::common::unions::NumberOrString;

/// Where requests for approval are sent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovalsConfig {
    /// Forwarding of questions whether a command may run.
    pub exec: Option<ApprovalForwarding>,
    /// Forwarding of questions that plugins ask.
    pub plugin: Option<ApprovalForwarding>,
}

/// Forwarding of approval requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApprovalForwarding {
    /// Forward requests for approval to chats.
    pub enabled: Option<bool>,
    /// Whether requests go to the conversation they arose in, to fixed recipients, or both.
    pub mode: Option<ApprovalMode>,
    /// Agents whose requests are forwarded; absent means all.
    pub agent_filter: Option<Vec<String>>,
    /// Session keys whose requests are forwarded, as parts of the key or regular expressions; absent means all.
    pub session_filter: Option<Vec<String>>,
    /// Recipients for the modes `targets` and `both`.
    pub targets: Option<Vec<ApprovalTarget>>,
}

/// Where approval requests go.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ApprovalMode {
    /// To the conversation in which the question arose.
    Session,
    /// To the recipients in `targets`.
    Targets,
    /// To that conversation and to the recipients.
    Both,
}

/// One receiver of approval requests.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApprovalTarget {
    /// Channel of the recipient, such as `telegram`.
    pub channel: NonEmptyString,
    /// Recipient within the channel, such as a chat id.
    pub to: NonEmptyString,
    /// Account of the channel that sends the request, if there are several.
    pub account_id: Option<String>,
    /// Thread or topic in which the question is posted.
    pub thread_id: Option<NumberOrString>,
}

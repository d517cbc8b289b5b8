//! `attachments`: storage of received files.

use schemars::JsonSchema;
use serde::Deserialize;

/// Storage of received files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttachmentsConfig {
    /// Hours after which received files are deleted, 1 to 168; absent sets no such limit.
    #[schemars(range(min = 1, max = 168))]
    pub ttl_hours: Option<u64>,
}

//! `plugins.entries.file-transfer`: transfer of files from and to nodes.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::policy::AskPolicy;
use crate::config::common::schema::schema_newtype;
use crate::config::common::text::NonEmptyString;

/// Transfer of files from and to nodes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileTransfer {
    pub workspaces: Option<Map<TransferWorkspace>>,
    pub policy_version: Option<TransferPolicyVersion>,
    pub literal_grants: Option<Vec<TransferGrant>>,
    pub pending_reapprovals: Option<Vec<TransferReapproval>>,
    pub nodes: Option<Map<TransferNode>>,
}

/// A workspace on a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferWorkspace {
    pub node_id: NonEmptyString,
    #[schemars(regex(pattern = r"^/"))]
    pub remote_root: String,
}

/// One granted transfer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferGrant {
    pub node_id: NonEmptyString,
    pub command: TransferCommand,
    pub requested_path: NonEmptyString,
    pub canonical_path: NonEmptyString,
}

/// A file command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum TransferCommand {
    #[serde(rename = "file.fetch")]
    FileFetch,
    #[serde(rename = "file.stat")]
    FileStat,
    #[serde(rename = "dir.list")]
    DirList,
    #[serde(rename = "dir.fetch")]
    DirFetch,
    #[serde(rename = "file.write")]
    FileWrite,
    #[serde(rename = "file.create")]
    FileCreate,
}

/// One grant that must be approved again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferReapproval {
    pub selector: NonEmptyString,
    pub kind: TransferAccess,
    pub path: NonEmptyString,
}

/// Reading or writing.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TransferAccess {
    Read,
    Write,
}

/// What may be transferred from and to one node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferNode {
    pub ask: Option<AskPolicy>,
    pub allow_read_paths: Option<Vec<String>>,
    pub allow_write_paths: Option<Vec<String>>,
    pub deny_paths: Option<Vec<String>>,
    pub max_bytes: Option<f64>,
    pub follow_symlinks: Option<bool>,
}

schema_newtype! {
    /// The version of the policy format.
    TransferPolicyVersion(u8) = { "type": "integer", "const": 2 }
}

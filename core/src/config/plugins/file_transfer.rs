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
    /// Folders on nodes that serve as agent workspaces, keyed by agent id; access still depends on `nodes`.
    pub workspaces: Option<Map<TransferWorkspace>>,
    /// Version of the rules below.
    pub policy_version: Option<TransferPolicyVersion>,
    /// Single files and folders that were approved for good.
    pub literal_grants: Option<Vec<TransferGrant>>,
    /// Older approvals that have to be given again.
    pub pending_reapprovals: Option<Vec<TransferReapproval>>,
    /// What may be read and written per node, keyed by node id or name; `*` covers the rest.
    pub nodes: Option<Map<TransferNode>>,
}

/// A workspace on a node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferWorkspace {
    /// Node that has the folder.
    pub node_id: NonEmptyString,
    /// Absolute path of the folder on that node.
    #[schemars(regex(pattern = r"^/"))]
    pub remote_root: String,
}

/// One granted transfer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferGrant {
    /// Node for which the approval holds.
    pub node_id: NonEmptyString,
    /// What was approved.
    pub command: TransferCommand,
    /// The path as it was asked for.
    pub requested_path: NonEmptyString,
    /// The path after links were resolved; the approval holds only while it stays the same.
    pub canonical_path: NonEmptyString,
}

/// A file command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
pub enum TransferCommand {
    /// Fetch a file from the node.
    #[serde(rename = "file.fetch")]
    FileFetch,
    /// Look at size and date of a file.
    #[serde(rename = "file.stat")]
    FileStat,
    /// List a folder.
    #[serde(rename = "dir.list")]
    DirList,
    /// Fetch a folder from the node.
    #[serde(rename = "dir.fetch")]
    DirFetch,
    /// Write a file on the node.
    #[serde(rename = "file.write")]
    FileWrite,
    /// Create a new file on the node.
    #[serde(rename = "file.create")]
    FileCreate,
}

/// One grant that must be approved again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferReapproval {
    /// Node for which the older approval was given.
    pub selector: NonEmptyString,
    /// Whether it was for reading or for writing.
    pub kind: TransferAccess,
    /// Path or pattern of the older approval.
    pub path: NonEmptyString,
}

/// Reading or writing.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum TransferAccess {
    /// Reading.
    Read,
    /// Writing.
    Write,
}

/// What may be transferred from and to one node.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferNode {
    /// When a person has to approve a transfer: never, when no path allows it, or always.
    pub ask: Option<AskPolicy>,
    /// Paths or patterns that may be read.
    pub allow_read_paths: Option<Vec<String>>,
    /// Paths or patterns that may be written.
    pub allow_write_paths: Option<Vec<String>>,
    /// Paths or patterns that are always refused.
    pub deny_paths: Option<Vec<String>>,
    /// Largest transfer in bytes.
    pub max_bytes: Option<f64>,
    /// Whether a path may lead over symbolic links. Absent means `false`.
    pub follow_symlinks: Option<bool>,
}

schema_newtype! {
    /// The version of the policy format.
    TransferPolicyVersion(u8) = { "type": "integer", "const": 2 }
}

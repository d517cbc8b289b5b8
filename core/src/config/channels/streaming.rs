//! Streaming of replies, as far as channels share it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::streaming::{StreamingChunk, StreamingCoalesce};
use crate::config::common::unions::OrFalse;

/// Streaming of replies, with preview and progress.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChannelStreaming {
    #[serde(flatten)]
    pub basic: BasicStreaming,
    pub mode: Option<StreamingMode>,
    pub preview: Option<PreviewStreaming>,
    pub progress: Option<ProgressStreaming>,
}

/// How a reply appears while it is written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum StreamingMode {
    Off,
    Partial,
    Block,
    Progress,
}

/// Chunking and block streaming of replies.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BasicStreaming {
    pub chunk_mode: Option<ChunkMode>,
    pub block: Option<BlockStreaming>,
}

/// How long messages are split.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ChunkMode {
    Length,
    Newline,
}

/// Streaming of replies block by block.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockStreaming {
    pub enabled: Option<bool>,
    pub coalesce: Option<StreamingCoalesce>,
}

/// Preview of a reply that is being written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewStreaming {
    pub chunk: Option<StreamingChunk>,
    pub tool_progress: Option<bool>,
    pub command_text: Option<CommandText>,
}

/// How commands appear in progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CommandText {
    Raw,
    Status,
}

/// Progress messages with commentary.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProgressStreaming {
    #[serde(flatten)]
    pub tools: ToolProgressStreaming,
    pub commentary: Option<bool>,
    pub narration: Option<bool>,
}

/// Progress messages about tool calls.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ToolProgressStreaming {
    pub label: Option<OrFalse<String>>,
    pub labels: Option<Vec<String>>,
    pub max_lines: Option<PositiveInteger>,
    pub max_line_chars: Option<PositiveInteger>,
    pub tool_progress: Option<bool>,
    pub command_text: Option<CommandText>,
}

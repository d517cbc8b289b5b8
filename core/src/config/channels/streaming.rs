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
    /// Chunking and block streaming.
    #[serde(flatten)]
    pub basic: BasicStreaming,
    /// How a reply is shown while it is written; `off` sends it when it is complete.
    pub mode: Option<StreamingMode>,
    /// Details of the preview that is edited while the reply grows.
    pub preview: Option<PreviewStreaming>,
    /// Details of the progress message that stands in for the reply in mode `progress`.
    pub progress: Option<ProgressStreaming>,
}

/// How a reply appears while it is written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum StreamingMode {
    /// Nothing is shown before the reply is complete.
    Off,
    /// One preview message is edited as the text grows.
    Partial,
    /// The preview grows in larger pieces.
    Block,
    /// A status message tells what the agent does until the reply is ready.
    Progress,
}

/// Chunking and block streaming of replies.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BasicStreaming {
    /// Where a reply that exceeds `textChunkLimit` is split. Absent means `length`.
    pub chunk_mode: Option<ChunkMode>,
    /// Sends finished blocks of a reply as separate messages while the rest is still being written.
    pub block: Option<BlockStreaming>,
}

/// How long messages are split.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ChunkMode {
    /// At the limit, wherever that falls.
    Length,
    /// At blank lines first, at the limit only where a paragraph is too long.
    Newline,
}

/// Streaming of replies block by block.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockStreaming {
    /// Whether finished blocks are sent ahead of the rest.
    pub enabled: Option<bool>,
    /// How small blocks are merged, so that the chat is not flooded with short messages.
    pub coalesce: Option<StreamingCoalesce>,
}

/// Preview of a reply that is being written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewStreaming {
    /// Size of the pieces by which the preview grows, in characters.
    pub chunk: Option<StreamingChunk>,
    /// Whether running tools are named in the preview.
    pub tool_progress: Option<bool>,
    /// How much of a shell command the preview shows.
    pub command_text: Option<CommandText>,
}

/// How commands appear in progress messages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CommandText {
    /// The command line itself.
    Raw,
    /// Only that a command runs, without its text.
    Status,
}

/// Progress messages with commentary.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProgressStreaming {
    /// What the message tells about tool calls.
    #[serde(flatten)]
    pub tools: ToolProgressStreaming,
    /// Whether remarks of the model between tool calls are shown.
    pub commentary: Option<bool>,
    /// Whether a short narration of the work is shown.
    pub narration: Option<bool>,
}

/// Progress messages about tool calls.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ToolProgressStreaming {
    /// Heading of the progress message; `auto` picks one, `false` leaves it out.
    pub label: Option<OrFalse<String>>,
    /// Headings from which `auto` picks.
    pub labels: Option<Vec<String>>,
    /// Most tool lines shown at once below the heading; older lines drop out.
    pub max_lines: Option<PositiveInteger>,
    /// Longest line in characters; longer ones are shortened.
    pub max_line_chars: Option<PositiveInteger>,
    /// Whether tool calls are listed at all.
    pub tool_progress: Option<bool>,
    /// How much of a shell command is shown.
    pub command_text: Option<CommandText>,
}

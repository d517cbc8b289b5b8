//! How streamed text is cut into pieces.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};

/// Size and break points of streamed chunks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StreamingChunk {
    /// Characters to gather before a piece is sent, if possible.
    pub min_chars: Option<PositiveInteger>,
    /// Characters at which a piece is split at the latest.
    pub max_chars: Option<PositiveInteger>,
    /// Where a piece is split if there is a choice.
    pub break_preference: Option<BreakPreference>,
}

/// Where a chunk is split.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BreakPreference {
    /// Between paragraphs.
    Paragraph,
    /// At the end of a line.
    Newline,
    /// At the end of a sentence.
    Sentence,
}

/// Merging of small streamed blocks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StreamingCoalesce {
    /// Characters to gather before joined blocks are sent.
    pub min_chars: Option<PositiveInteger>,
    /// Characters at which joined blocks are sent at the latest.
    pub max_chars: Option<PositiveInteger>,
    /// Milliseconds without new text after which the gathered blocks are sent.
    pub idle_ms: Option<NonNegativeInteger>,
}

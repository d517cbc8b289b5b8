//! How streamed text is cut into pieces.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};

/// Size and break points of streamed chunks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StreamingChunk {
    pub min_chars: Option<PositiveInteger>,
    pub max_chars: Option<PositiveInteger>,
    pub break_preference: Option<BreakPreference>,
}

/// Where a chunk is split.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum BreakPreference {
    Paragraph,
    Newline,
    Sentence,
}

/// Merging of small streamed blocks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StreamingCoalesce {
    pub min_chars: Option<PositiveInteger>,
    pub max_chars: Option<PositiveInteger>,
    pub idle_ms: Option<NonNegativeInteger>,
}

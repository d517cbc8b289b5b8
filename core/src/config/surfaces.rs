//! `surfaces`: settings per surface.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::defaults::SilentReply;

/// Settings of one surface.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SurfaceConfig {
    /// Where agents may decide not to answer on this surface.
    pub silent_reply: Option<SilentReply>,
}

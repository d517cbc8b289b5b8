//! `tools.links`: understanding of links in messages.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::numbers::PositiveInteger;
use crate::config::common::text::NonEmptyString;
use crate::config::tools::media::MediaScope;

/// Understanding of links in messages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkTools {
    pub enabled: Option<bool>,
    pub scope: Option<MediaScope>,
    pub max_links: Option<PositiveInteger>,
    pub timeout_seconds: Option<PositiveInteger>,
    pub models: Option<Vec<LinkCommand>>,
}

/// One command that reads links.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkCommand {
    pub r#type: Option<CommandKind>,
    pub command: NonEmptyString,
    pub args: Option<Vec<String>>,
    pub timeout_seconds: Option<PositiveInteger>,
}

/// Tag of a command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CommandKind {
    Cli,
}

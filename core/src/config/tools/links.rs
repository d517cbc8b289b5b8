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
    /// Look into links that people send.
    pub enabled: Option<bool>,
    /// Conversations in which links are looked into.
    pub scope: Option<MediaScope>,
    /// Links of one message that are looked into at most.
    pub max_links: Option<PositiveInteger>,
    /// Seconds that reading a link may take.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Commands that read links, tried in this order.
    pub models: Option<Vec<LinkCommand>>,
}

/// One command that reads links.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkCommand {
    /// Kind of entry; always `cli`.
    pub r#type: Option<CommandKind>,
    /// Program that is given the link and prints its content.
    pub command: NonEmptyString,
    /// Arguments of the program; placeholders insert the link.
    pub args: Option<Vec<String>>,
    /// Seconds that this program may take.
    pub timeout_seconds: Option<PositiveInteger>,
}

/// Tag of a command.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CommandKind {
    /// A program on the gateway host.
    Cli,
}

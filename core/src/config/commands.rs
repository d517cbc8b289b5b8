//! `commands`: chat commands and who may use them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::keywords::Auto;
use crate::config::common::unions::{BoolOr, NumberOrString};

/// Chat commands and who may use them.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CommandsConfig {
    /// Register commands with channels that have a command menu; `"auto"` by default.
    pub native: Option<BoolOr<Auto>>,
    /// Register skills with the command menu of channels as well; `"auto"` by default.
    pub native_skills: Option<BoolOr<Auto>>,
    /// Recognise commands written as text, such as `/status`; on by default.
    pub text: Option<bool>,
    /// Allow `!` commands that run on the host; off by default, needs elevated rights as well.
    pub bash: Option<bool>,
    /// Milliseconds until a `!` command moves to the background; 2000 by default, at most 30000.
    #[schemars(range(min = 0, max = 30000))]
    pub bash_foreground_ms: Option<u64>,
    /// Allow reading and changing this file with `/config`; off by default.
    pub config: Option<bool>,
    /// Allow managing MCP servers with `/mcp`; off by default.
    pub mcp: Option<bool>,
    /// Allow managing plugins with `/plugins`; off by default.
    pub plugins: Option<bool>,
    /// Allow temporary changes with `/debug`; off by default.
    pub debug: Option<bool>,
    /// Allow restarting the gateway with `/restart`; on by default.
    pub restart: Option<bool>,
    /// Senders who count as owner and may use owner-only commands.
    pub owner_allow_from: Option<Vec<NumberOrString>>,
    /// Senders per channel who may use commands; when set, nothing else grants that right.
    pub allow_from: Option<Map<Vec<NumberOrString>>>,
}

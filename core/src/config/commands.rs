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
    pub native: Option<BoolOr<Auto>>,
    pub native_skills: Option<BoolOr<Auto>>,
    pub text: Option<bool>,
    pub bash: Option<bool>,
    #[schemars(range(min = 0, max = 30000))]
    pub bash_foreground_ms: Option<u64>,
    pub config: Option<bool>,
    pub mcp: Option<bool>,
    pub plugins: Option<bool>,
    pub debug: Option<bool>,
    pub restart: Option<bool>,
    pub owner_allow_from: Option<Vec<NumberOrString>>,
    pub allow_from: Option<Map<Vec<NumberOrString>>>,
}

//! `plugins`: which plugins are active, and their settings.

pub mod active_memory;
pub mod beam;
pub mod crabbox;
pub mod entries;
pub mod entry;
pub mod file_transfer;
pub mod imap;
pub mod llm_task;
pub mod logbook;
pub mod memory_core;
pub mod memory_wiki;
pub mod nodes;
pub mod onepassword;
pub mod policy;
pub mod providers;
pub mod secret;
pub mod session_share;
pub mod webhooks;
pub mod xai;

use schemars::JsonSchema;
use serde::Deserialize;

use entries::PluginEntries;

/// Plugins: which are active, and their settings.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluginsConfig {
    pub enabled: Option<bool>,
    pub allow: Option<Vec<String>>,
    pub deny: Option<Vec<String>>,
    pub load: Option<PluginFolders>,
    pub slots: Option<PluginSlots>,
    pub entries: Option<PluginEntries>,
}

/// Further places to load plugins from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluginFolders {
    pub paths: Option<Vec<String>>,
}

/// The plugin that fills each exclusive role.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSlots {
    pub memory: Option<String>,
    pub context_engine: Option<String>,
}

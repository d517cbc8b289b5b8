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
    /// `false` switches off the whole plugin system, whatever the entries say.
    pub enabled: Option<bool>,
    /// Ids of the only plugins that may load; absent sets no such limit.
    pub allow: Option<Vec<String>>,
    /// Ids of plugins that never load; this counts before `allow`.
    pub deny: Option<Vec<String>>,
    /// Further places from which plugins are loaded.
    pub load: Option<PluginFolders>,
    /// Which plugin fills a role that only one can have.
    pub slots: Option<PluginSlots>,
    /// Switch, permissions and settings of each plugin, keyed by plugin id.
    pub entries: Option<PluginEntries>,
}

/// Further places to load plugins from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluginFolders {
    /// Files or folders with plugins of your own; a path that does not exist only causes a warning.
    pub paths: Option<Vec<String>>,
}

/// The plugin that fills each exclusive role.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PluginSlots {
    /// Id of the plugin that provides memory; `none` leaves the agents without.
    pub memory: Option<String>,
    /// Id of the plugin that puts together the context of each turn.
    pub context_engine: Option<String>,
}

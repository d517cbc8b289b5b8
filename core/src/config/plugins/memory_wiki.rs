//! `plugins.entries.memory-wiki`: a wiki that is built from memories.

use schemars::JsonSchema;
use serde::Deserialize;

/// A wiki that is built from memories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("allOf" = [
    {
        "not": {
            "required": ["vaultMode", "vault"],
            "properties": {
                "vaultMode": { "const": "unsafe-local" },
                "vault": { "required": ["scope"], "properties": { "scope": { "const": "agent" } } }
            }
        }
    },
    {
        "not": {
            "required": ["vault", "obsidian"],
            "properties": {
                "vault": { "required": ["scope"], "properties": { "scope": { "const": "agent" } } },
                "obsidian": { "required": ["useOfficialCli"], "properties": { "useOfficialCli": { "const": true } } }
            }
        }
    }
]))]
pub struct MemoryWiki {
    pub vault_mode: Option<WikiVaultMode>,
    pub vault: Option<WikiVault>,
    pub obsidian: Option<WikiObsidian>,
    pub bridge: Option<WikiBridge>,
    pub unsafe_local: Option<WikiUnsafeLocal>,
    pub ingest: Option<WikiIngest>,
    pub search: Option<WikiSearch>,
    pub context: Option<WikiContext>,
    pub render: Option<WikiRender>,
}

/// How the vault is filled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WikiVaultMode {
    Isolated,
    Bridge,
    UnsafeLocal,
}

/// The folder of the wiki.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiVault {
    pub scope: Option<WikiScope>,
    pub path: Option<String>,
    pub render_mode: Option<WikiRenderMode>,
}

/// Whether agents share a wiki.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiScope {
    Global,
    Agent,
}

/// Style of pages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiRenderMode {
    Native,
    Obsidian,
}

/// Work with Obsidian.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiObsidian {
    pub enabled: Option<bool>,
    pub use_official_cli: Option<bool>,
    pub vault_name: Option<String>,
    pub open_after_writes: Option<bool>,
}

/// What is taken over from the memory plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiBridge {
    pub enabled: Option<bool>,
    pub read_memory_artifacts: Option<bool>,
    pub index_dream_reports: Option<bool>,
    pub index_daily_notes: Option<bool>,
    pub index_memory_root: Option<bool>,
    pub follow_memory_events: Option<bool>,
}

/// Direct access to local files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiUnsafeLocal {
    pub allow_private_memory_core_access: Option<bool>,
    pub paths: Option<Vec<String>>,
}

/// Reading of new sources.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiIngest {
    pub auto_compile: Option<bool>,
    #[schemars(range(min = 1.0))]
    pub max_concurrent_jobs: Option<f64>,
    pub allow_url_ingest: Option<bool>,
}

/// Search in the wiki.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WikiSearch {
    pub backend: Option<WikiSearchBackend>,
    pub corpus: Option<WikiCorpus>,
}

/// The search engine.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiSearchBackend {
    Shared,
    Local,
}

/// What is searched.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiCorpus {
    Wiki,
    Memory,
    All,
}

/// What of the wiki goes into the prompt.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiContext {
    pub include_compiled_digest_prompt: Option<bool>,
}

/// How pages are written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiRender {
    pub preserve_human_blocks: Option<bool>,
    pub create_backlinks: Option<bool>,
    pub create_dashboards: Option<bool>,
}

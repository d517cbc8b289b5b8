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
    /// Where the wiki gets its content. Absent means `isolated`.
    pub vault_mode: Option<WikiVaultMode>,
    /// Place and style of the pages.
    pub vault: Option<WikiVault>,
    /// Work with the Obsidian app.
    pub obsidian: Option<WikiObsidian>,
    /// What is taken over from the memory plugin in mode `bridge`.
    pub bridge: Option<WikiBridge>,
    /// Which local files are read in mode `unsafe-local`.
    pub unsafe_local: Option<WikiUnsafeLocal>,
    /// How new sources are read in.
    pub ingest: Option<WikiIngest>,
    /// What a search in the wiki covers.
    pub search: Option<WikiSearch>,
    /// What of the wiki goes into the prompt.
    pub context: Option<WikiContext>,
    /// What is added to the pages when they are written.
    pub render: Option<WikiRender>,
}

/// How the vault is filled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WikiVaultMode {
    /// A wiki of its own, with sources given to it.
    Isolated,
    /// From what the memory plugin makes available.
    Bridge,
    /// From local files, past the limits of the memory plugin.
    UnsafeLocal,
}

/// The folder of the wiki.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiVault {
    /// Whether agents share a wiki. Absent means `global`.
    pub scope: Option<WikiScope>,
    /// Folder of the pages; with scope `agent`, the folder above those of the agents.
    pub path: Option<String>,
    /// Style in which pages are written. Absent means `native`.
    pub render_mode: Option<WikiRenderMode>,
}

/// Whether agents share a wiki.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiScope {
    /// One wiki for all agents.
    Global,
    /// A wiki per agent.
    Agent,
}

/// Style of pages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiRenderMode {
    /// Plain Markdown.
    Native,
    /// Markdown with the links and properties of Obsidian.
    Obsidian,
}

/// Work with Obsidian.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiObsidian {
    /// Whether the wiki works together with Obsidian.
    pub enabled: Option<bool>,
    /// Whether Obsidian's own command-line program is used.
    pub use_official_cli: Option<bool>,
    /// Name of the vault in Obsidian.
    pub vault_name: Option<String>,
    /// Whether a page is opened in Obsidian after it was written.
    pub open_after_writes: Option<bool>,
}

/// What is taken over from the memory plugin.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiBridge {
    /// Whether content of the memory plugin is taken over.
    pub enabled: Option<bool>,
    /// Whether the files that the memory plugin makes public are read. Default on.
    pub read_memory_artifacts: Option<bool>,
    /// Whether reports of the nightly review are included.
    pub index_dream_reports: Option<bool>,
    /// Whether daily notes are included.
    pub index_daily_notes: Option<bool>,
    /// Whether the main memory files are included.
    pub index_memory_root: Option<bool>,
    /// Whether the event log of the memory plugin is included. Default on.
    pub follow_memory_events: Option<bool>,
}

/// Direct access to local files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiUnsafeLocal {
    /// Required consent to read files that the memory plugin keeps private. Default off.
    pub allow_private_memory_core_access: Option<bool>,
    /// Files and folders to read.
    pub paths: Option<Vec<String>>,
}

/// Reading of new sources.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiIngest {
    /// Whether pages are compiled anew when sources change. Default on.
    pub auto_compile: Option<bool>,
    /// How many sources are read at the same time.
    #[schemars(range(min = 1.0))]
    pub max_concurrent_jobs: Option<f64>,
    /// Whether sources may be web addresses.
    pub allow_url_ingest: Option<bool>,
}

/// Search in the wiki.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WikiSearch {
    /// Which search is used. Absent means `shared`.
    pub backend: Option<WikiSearchBackend>,
    /// What is searched. Absent means `wiki`.
    pub corpus: Option<WikiCorpus>,
}

/// The search engine.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiSearchBackend {
    /// The search of the memory plugin, where there is one.
    Shared,
    /// A search of the wiki's own.
    Local,
}

/// What is searched.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum WikiCorpus {
    /// The pages.
    Wiki,
    /// The memory.
    Memory,
    /// Both.
    All,
}

/// What of the wiki goes into the prompt.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiContext {
    /// Whether a digest of the wiki goes into every prompt. Default off.
    pub include_compiled_digest_prompt: Option<bool>,
}

/// How pages are written.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WikiRender {
    /// Whether text that people wrote on a page survives when it is compiled anew.
    pub preserve_human_blocks: Option<bool>,
    /// Whether pages list the related pages. Default on.
    pub create_backlinks: Option<bool>,
    /// Whether overview pages are written. Default on.
    pub create_dashboards: Option<bool>,
}

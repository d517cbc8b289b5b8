//! `memory.search`, and `memory.search` of a single agent.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::secret::SecretInput;
use crate::config::common::text::NonEmptyString;
use crate::config::common::toggle::Toggle;

/// Search in memories and sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemorySearch {
    pub enabled: Option<bool>,
    pub remember_across_conversations: Option<bool>,
    pub sources: Option<Vec<MemorySource>>,
    pub extra_paths: Option<Vec<MemoryPath>>,
    pub multimodal: Option<MemoryMultimodal>,
    pub experimental: Option<MemoryExperiments>,
    pub provider: Option<String>,
    pub remote: Option<RemoteEmbeddings>,
    pub fallback: Option<String>,
    pub model: Option<String>,
    pub input_type: Option<NonEmptyString>,
    pub query_input_type: Option<NonEmptyString>,
    pub document_input_type: Option<NonEmptyString>,
    pub output_dimensionality: Option<PositiveInteger>,
    pub local: Option<LocalEmbeddings>,
    pub store: Option<MemoryStore>,
    pub query: Option<MemoryQuery>,
    pub cache: Option<Toggle>,
}

/// A source of the memory search.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MemorySource {
    Memory,
    Sessions,
}

/// An additional folder or file to index.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MemoryPath {
    Detailed(MemoryPathPattern),
    Text(String),
}

/// A folder together with a file pattern.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryPathPattern {
    pub path: String,
    pub pattern: Option<String>,
}

/// Indexing of images and sound.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryMultimodal {
    pub enabled: Option<bool>,
    pub modalities: Option<Vec<MemoryModality>>,
    pub max_file_bytes: Option<PositiveInteger>,
}

/// A kind of media that is indexed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MemoryModality {
    Image,
    Audio,
    All,
}

/// Experimental memory features.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryExperiments {
    pub session_memory: Option<bool>,
}

/// A remote embedding service.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoteEmbeddings {
    pub base_url: Option<String>,
    pub api_key: Option<SecretInput>,
    pub headers: Option<Map<String>>,
    pub batch: Option<Toggle>,
}

/// An embedding model on this machine.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LocalEmbeddings {
    pub model_path: Option<String>,
}

/// The index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryStore {
    pub fts: Option<MemoryFullText>,
    pub vector: Option<MemoryVectors>,
}

/// Full-text index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryFullText {
    pub tokenizer: Option<FtsTokenizer>,
}

/// Tokenizer of the full-text index.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FtsTokenizer {
    Unicode61,
    Trigram,
}

/// Vector index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryVectors {
    pub enabled: Option<bool>,
    pub extension_path: Option<String>,
}

/// What a memory search returns.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryQuery {
    pub max_results: Option<PositiveInteger>,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_score: Option<f64>,
}

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
    /// Offer the memory search to agents; on by default.
    pub enabled: Option<bool>,
    /// Recall what was said in other private conversations; off by default if direct messages are kept apart.
    pub remember_across_conversations: Option<bool>,
    /// What is searched; only `memory` by default.
    pub sources: Option<Vec<MemorySource>>,
    /// Further files and folders to index, next to those of the workspace.
    pub extra_paths: Option<Vec<MemoryPath>>,
    /// Indexing of images and sound, with embedding models that support it.
    pub multimodal: Option<MemoryMultimodal>,
    /// Features that are still being tried out.
    pub experimental: Option<MemoryExperiments>,
    /// Id of the embedding provider, such as `openai` (the default), `ollama` or `local`.
    pub provider: Option<String>,
    /// Address and key of the embedding service, if they differ from those of the provider.
    pub remote: Option<RemoteEmbeddings>,
    /// Embedding provider that takes over when the first one fails; `none` by default.
    pub fallback: Option<String>,
    /// Embedding model; a change means that the index is built anew.
    pub model: Option<String>,
    /// Input type sent with embedding requests, for models that distinguish them.
    pub input_type: Option<NonEmptyString>,
    /// Input type for search queries, where it differs from that of documents.
    pub query_input_type: Option<NonEmptyString>,
    /// Input type for indexed text, where it differs from that of queries.
    pub document_input_type: Option<NonEmptyString>,
    /// Length of the embedding vectors, for models that offer several.
    pub output_dimensionality: Option<PositiveInteger>,
    /// Embedding model file for `provider: "local"`.
    pub local: Option<LocalEmbeddings>,
    /// How the index is stored and which parts it has.
    pub store: Option<MemoryStore>,
    /// How many results there are and how good they must be.
    pub query: Option<MemoryQuery>,
    /// Whether embeddings are kept so that unchanged text is not sent again.
    pub cache: Option<Toggle>,
}

/// A source of the memory search.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MemorySource {
    /// Notes in `MEMORY.md` and the memory folder.
    Memory,
    /// Past conversations.
    Sessions,
}

/// An additional folder or file to index.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MemoryPath {
    /// A folder and which of its files count.
    Detailed(MemoryPathPattern),
    /// A file or folder.
    Text(String),
}

/// A folder together with a file pattern.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryPathPattern {
    /// Folder whose files are indexed.
    pub path: String,
    /// Glob pattern that files must match, such as `**/*.md`.
    pub pattern: Option<String>,
}

/// Indexing of images and sound.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryMultimodal {
    /// Index media files as well; off by default.
    pub enabled: Option<bool>,
    /// Kinds of media to index: images, sound, or all.
    pub modalities: Option<Vec<MemoryModality>>,
    /// Size in bytes above which a media file is skipped; 10 MiB by default.
    pub max_file_bytes: Option<PositiveInteger>,
}

/// A kind of media that is indexed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MemoryModality {
    /// Pictures.
    Image,
    /// Sound.
    Audio,
    /// Every kind.
    All,
}

/// Experimental memory features.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryExperiments {
    /// Index past conversations; needed for the source `sessions`.
    pub session_memory: Option<bool>,
}

/// A remote embedding service.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoteEmbeddings {
    /// Address of the embedding API, for a proxy or a server of your own.
    pub base_url: Option<String>,
    /// API key of the embedding service, best as a secret reference.
    pub api_key: Option<SecretInput>,
    /// Headers sent with each embedding request.
    pub headers: Option<Map<String>>,
    /// Whether the cheaper, slower batch API is used for large amounts of text; off by default.
    pub batch: Option<Toggle>,
}

/// An embedding model on this machine.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LocalEmbeddings {
    /// File with the embedding model, or an address to download it from.
    pub model_path: Option<String>,
}

/// The index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryStore {
    /// The full-text part of the index, which finds exact words.
    pub fts: Option<MemoryFullText>,
    /// The vector part of the index, which finds passages of similar meaning.
    pub vector: Option<MemoryVectors>,
}

/// Full-text index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemoryFullText {
    /// How text is cut into words for the index; `unicode61` by default.
    pub tokenizer: Option<FtsTokenizer>,
}

/// Tokenizer of the full-text index.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum FtsTokenizer {
    /// Cuts at spaces and punctuation; fits most languages.
    Unicode61,
    /// Cuts into groups of three characters; fits Chinese, Japanese and Korean.
    Trigram,
}

/// Vector index of the memory search.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryVectors {
    /// Search by meaning with the help of a database extension; on by default.
    pub enabled: Option<bool>,
    /// Path of the SQLite extension for vectors, in place of the bundled one.
    pub extension_path: Option<String>,
}

/// What a memory search returns.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemoryQuery {
    /// Number of excerpts that one search returns at most; 6 by default.
    pub max_results: Option<PositiveInteger>,
    /// Lowest score, from 0 to 1, that an excerpt needs in order to be returned; 0.35 by default.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_score: Option<f64>,
}

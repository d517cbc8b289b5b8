//! `models`: model providers and their catalogs.

pub mod compat;
pub mod model;
pub mod provider;
pub mod request;
pub mod routing;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use provider::ModelProvider;

/// Model providers and their catalogs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ModelsConfig {
    /// Whether configured providers are added to the built-in catalog or take its place; `merge` by default.
    pub mode: Option<CatalogMode>,
    /// Model providers by id; a provider that OpenClaw does not know needs `baseUrl` and `models`.
    pub providers: Option<Map<ModelProvider>>,
    /// Whether newer model lists are fetched from the network.
    pub catalog_refresh: Option<CatalogRefresh>,
}

/// How the catalog and configured models combine.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CatalogMode {
    /// Configured providers and models are added to those that OpenClaw knows.
    Merge,
    /// Only what is configured here exists.
    Replace,
}

/// Refresh of the model catalog from the network.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatalogRefresh {
    /// Fetch newer model lists; on by default.
    pub enabled: Option<bool>,
    /// HTTPS address of a mirror to fetch from.
    pub url: Option<String>,
}

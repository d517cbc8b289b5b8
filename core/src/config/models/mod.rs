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
    pub mode: Option<CatalogMode>,
    pub providers: Option<Map<ModelProvider>>,
    pub catalog_refresh: Option<CatalogRefresh>,
}

/// How the catalog and configured models combine.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum CatalogMode {
    Merge,
    Replace,
}

/// Refresh of the model catalog from the network.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatalogRefresh {
    pub enabled: Option<bool>,
    pub url: Option<String>,
}

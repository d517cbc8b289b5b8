//! `plugins.entries.crabbox`: the Crabbox sandbox.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::schema::schema_newtype;
use crate::config::common::text::NonEmptyString;

/// The Crabbox sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Crabbox {
    pub sandbox: Option<CrabboxSandbox>,
    pub warm_images: Option<CrabboxWarmImages>,
}

/// Boxes that Crabbox leases.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrabboxSandbox {
    pub provider: Option<NonEmptyString>,
    pub class: Option<NonEmptyString>,
    #[schemars(regex(pattern = r"^\d+(?:ms|s|m|h)$"))]
    pub ttl: Option<String>,
    #[schemars(regex(pattern = r"^\d+(?:ms|s|m|h)$"))]
    pub idle_timeout: Option<String>,
    pub binary: Option<NonEmptyString>,
}

/// Images that are kept warm.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrabboxWarmImages {
    #[schemars(length(max = 9), regex(pattern = r"^(?:[1-9][0-9]*[hd]|(?:[6-9][0-9]|[1-9][0-9]{2,})m)(?![\s\S])"))]
    pub refresh_after: Option<String>,
    #[schemars(
        length(max = 9),
        regex(
            pattern = r"^(?:[1-9][0-9]*d|(?:2[4-9]|[3-9][0-9]|[1-9][0-9]{2,})h|(?:14[4-9][0-9]|1[5-9][0-9]{2}|[2-9][0-9]{3}|[1-9][0-9]{4,})m)(?![\s\S])"
        )
    )]
    pub retain_unused: Option<String>,
    pub keep_previous: Option<KeptImages>,
}

schema_newtype! {
    /// The number of previous images that are kept.
    KeptImages(u8) = { "type": "integer", "enum": [0, 1] }
}

//! `plugins.entries.crabbox`: the Crabbox sandbox.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::schema::schema_newtype;
use crate::config::common::text::NonEmptyString;

/// The Crabbox sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Crabbox {
    /// Which machines are leased as sandboxes, and for how long.
    pub sandbox: Option<CrabboxSandbox>,
    /// Prepared images that let a sandbox start faster.
    pub warm_images: Option<CrabboxWarmImages>,
}

/// Boxes that Crabbox leases.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrabboxSandbox {
    /// Provider from which Crabbox leases machines.
    pub provider: Option<NonEmptyString>,
    /// Size class of the machines.
    pub class: Option<NonEmptyString>,
    /// Longest life of a machine, such as `2h`.
    #[schemars(regex(pattern = r"^\d+(?:ms|s|m|h)$"))]
    pub ttl: Option<String>,
    /// How long a machine may stand idle before it is given back, such as `30m`.
    #[schemars(regex(pattern = r"^\d+(?:ms|s|m|h)$"))]
    pub idle_timeout: Option<String>,
    /// The Crabbox program, where it is not in `PATH`.
    pub binary: Option<NonEmptyString>,
}

/// Images that are kept warm.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrabboxWarmImages {
    /// Age after which an image is built anew, such as `24h`; at least one hour. Absent means `24h`.
    #[schemars(length(max = 9), regex(pattern = r"^(?:[1-9][0-9]*[hd]|(?:[6-9][0-9]|[1-9][0-9]{2,})m)(?![\s\S])"))]
    pub refresh_after: Option<String>,
    /// How long an unused image is kept, such as `14d`; at least one day. Absent means `14d`.
    #[schemars(
        length(max = 9),
        regex(
            pattern = r"^(?:[1-9][0-9]*d|(?:2[4-9]|[3-9][0-9]|[1-9][0-9]{2,})h|(?:14[4-9][0-9]|1[5-9][0-9]{2}|[2-9][0-9]{3}|[1-9][0-9]{4,})m)(?![\s\S])"
        )
    )]
    pub retain_unused: Option<String>,
    /// How many earlier images are kept besides the current one: 0 or 1. Absent means 0.
    pub keep_previous: Option<KeptImages>,
}

schema_newtype! {
    /// The number of previous images that are kept.
    KeptImages(u8) = { "type": "integer", "enum": [0, 1] }
}

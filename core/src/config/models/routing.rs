//! Routing preferences for OpenRouter and the Vercel AI gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowDenyAction;
use crate::config::common::unions::{Nullable, NumberOrString};

/// Routing preferences passed to OpenRouter.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenRouterRouting {
    pub allow_fallbacks: Option<bool>,
    pub require_parameters: Option<bool>,
    pub data_collection: Option<AllowDenyAction>,
    pub zdr: Option<bool>,
    pub enforce_distillable_text: Option<bool>,
    pub order: Option<Vec<String>>,
    pub only: Option<Vec<String>>,
    pub ignore: Option<Vec<String>>,
    pub quantizations: Option<Vec<String>>,
    pub sort: Option<RoutingSort>,
    pub max_price: Option<MaxPrice>,
    pub preferred_min_throughput: Option<RoutingThreshold>,
    pub preferred_max_latency: Option<RoutingThreshold>,
}

/// The order in which upstream providers are tried.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoutingSort {
    Detailed(RoutingSortRule),
    Text(String),
}

/// A sort key together with a partition.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoutingSortRule {
    pub by: Option<String>,
    pub partition: Option<Nullable<String>>,
}

/// The highest price that routing accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaxPrice {
    pub prompt: Option<NumberOrString>,
    pub completion: Option<NumberOrString>,
    pub image: Option<NumberOrString>,
    pub audio: Option<NumberOrString>,
    pub request: Option<NumberOrString>,
}

/// One threshold, or one per percentile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoutingThreshold {
    Detailed(Percentiles),
    Number(f64),
}

/// Thresholds per percentile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Percentiles {
    pub p50: Option<f64>,
    pub p75: Option<f64>,
    pub p90: Option<f64>,
    pub p99: Option<f64>,
}

/// Routing preferences passed to the Vercel AI gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VercelGatewayRouting {
    pub only: Option<Vec<String>>,
    pub order: Option<Vec<String>>,
}

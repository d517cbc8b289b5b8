//! Routing preferences for OpenRouter and the Vercel AI gateway.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::policy::AllowDenyAction;
use crate::config::common::unions::{Nullable, NumberOrString};

/// Routing preferences passed to OpenRouter.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenRouterRouting {
    /// Let OpenRouter move on to other upstream providers when one fails.
    pub allow_fallbacks: Option<bool>,
    /// Only use upstream providers that know every parameter of the request.
    pub require_parameters: Option<bool>,
    /// Whether upstream providers that may store data are used.
    pub data_collection: Option<AllowDenyAction>,
    /// Only use upstream providers that retain no data.
    pub zdr: Option<bool>,
    /// Only use models whose output may be used for training other models.
    pub enforce_distillable_text: Option<bool>,
    /// Upstream providers in the order in which they are tried.
    pub order: Option<Vec<String>>,
    /// Upstream providers that may be used; all others are left out.
    pub only: Option<Vec<String>>,
    /// Upstream providers that are never used.
    pub ignore: Option<Vec<String>>,
    /// Quantizations that are acceptable, such as `fp8`.
    pub quantizations: Option<Vec<String>>,
    /// What upstream providers are ranked by, such as `price` or `throughput`.
    pub sort: Option<RoutingSort>,
    /// Prices above which an upstream provider is left out.
    pub max_price: Option<MaxPrice>,
    /// Tokens per second below which a provider is used only as a last resort.
    pub preferred_min_throughput: Option<RoutingThreshold>,
    /// Seconds of latency above which a provider is used only as a last resort.
    pub preferred_max_latency: Option<RoutingThreshold>,
}

/// The order in which upstream providers are tried.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoutingSort {
    /// A criterion together with a partition.
    Detailed(RoutingSortRule),
    /// The criterion alone.
    Text(String),
}

/// A sort key together with a partition.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoutingSortRule {
    /// Criterion, such as `price`, `throughput` or `latency`.
    pub by: Option<String>,
    /// How candidates are grouped before they are ranked.
    pub partition: Option<Nullable<String>>,
}

/// The highest price that routing accepts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaxPrice {
    /// Highest price in US dollars per million input tokens.
    pub prompt: Option<NumberOrString>,
    /// Highest price in US dollars per million output tokens.
    pub completion: Option<NumberOrString>,
    /// Highest price in US dollars per image.
    pub image: Option<NumberOrString>,
    /// Highest price in US dollars for audio.
    pub audio: Option<NumberOrString>,
    /// Highest price in US dollars per request.
    pub request: Option<NumberOrString>,
}

/// One threshold, or one per percentile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RoutingThreshold {
    /// One value per percentile.
    Detailed(Percentiles),
    /// One value for all.
    Number(f64),
}

/// Thresholds per percentile.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Percentiles {
    /// Threshold for the median of recent requests.
    pub p50: Option<f64>,
    /// Threshold that three of four recent requests must meet.
    pub p75: Option<f64>,
    /// Threshold that nine of ten recent requests must meet.
    pub p90: Option<f64>,
    /// Threshold that 99 of 100 recent requests must meet.
    pub p99: Option<f64>,
}

/// Routing preferences passed to the Vercel AI gateway.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VercelGatewayRouting {
    /// Upstream providers that may be used; all others are left out.
    pub only: Option<Vec<String>>,
    /// Upstream providers in the order in which they are tried.
    pub order: Option<Vec<String>>,
}

//! How long the prompts of an agent's model stay in the provider's cache, and why: the settings of every
//! layer in the order in which the release merges them, what the release sets by itself, and what becomes
//! of it on the way to the provider.

pub mod layers;
mod outcome;
mod price;
mod seed;
mod support;

pub use layers::{Layer, Place, Setting};
pub(super) use seed::added;
pub use support::Support;

use super::auth_mode::{AuthMode, DerivedAuth};
use super::definitions::Definitions;
use super::model_name::ModelName;
use super::route::{Route, route_of};
use super::variables::Variables;
use crate::document::{Environment, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Text;
use crate::roster;
use layers::merge;
use serde::Serialize;

/// What a request says about caching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Retention {
    /// Switched off by the config.
    None,
    /// Kept for five minutes (or the provider's shortest time).
    Short,
    /// Kept for an hour (or the provider's longest time).
    Long,
    /// The release says nothing to this provider; the provider does as it does.
    NotSent,
    /// The setting does not exist on this route.
    NotApplicable,
}

impl Retention {
    /// The value as `cacheRetention` writes it; none for what cannot be written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::None),
            "short" => Some(Self::Short),
            "long" => Some(Self::Long),
            _ => None,
        }
    }

    /// The value of `cacheControlTtl`, the key of old.
    #[must_use]
    pub fn parse_old(text: &str) -> Option<Self> {
        match text {
            "5m" => Some(Self::Short),
            "1h" => Some(Self::Long),
            _ => None,
        }
    }

    /// The value as JSON output writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Short => "short",
            Self::Long => "long",
            Self::NotSent => "not-sent",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// What a step of the way to the result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The route of the model.
    Route,
    /// How requests are taken to be paid.
    Auth,
    /// A place of the config that was looked at.
    Layer,
    /// A value that the release sets by itself.
    Seeded,
    /// What holds when nothing is set.
    Default,
    /// A variable of the environment.
    Environment,
    /// The host that requests go to.
    Host,
    /// A property of the model's definition.
    Model,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is about.
    pub step: Step,
    /// The place in the config, if it is about one.
    pub path: Option<ConfigPath>,
    /// One sentence, without a full stop.
    pub text: Text,
    /// Whether this step decided the result.
    pub decides: bool,
}

/// The result for one agent and model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effective {
    /// What requests say.
    pub retention: Retention,
    /// How it came about, in the order in which the release works.
    pub reasons: Vec<Reason>,
    /// What is not known here and could change the result, one sentence each.
    pub unknown: Vec<Text>,
    /// The route of the model.
    pub route: Route,
    /// The place of the value that won, when one of the config did.
    pub winner: Option<ConfigPath>,
    /// The value before host and model had a say.
    pub chosen: Option<Retention>,
    /// The places that were looked at, in merge order; none where the setting does not exist.
    pub layers: Vec<Layer>,
    /// What the release does with the setting on the route.
    pub support: Support,
}

impl Effective {
    fn because(&mut self, step: Step, path: Option<ConfigPath>, text: Text) -> &mut Reason {
        self.reasons.push(Reason { step, path, text, decides: false });
        let last = self.reasons.len() - 1;
        &mut self.reasons[last]
    }
}

/// What a config is judged with.
pub struct Inputs<'a> {
    /// The config.
    pub root: &'a Value,
    /// The release.
    pub release: Release,
    /// The environment of the gateway.
    pub environment: &'a dyn Environment,
    agents: roster::Index<'a>,
    definitions: Definitions<'a>,
    variables: Variables<'a>,
    /// The key of the primary model of all agents, when it is one of Anthropic.
    primary: Option<String>,
}

impl<'a> Inputs<'a> {
    /// What a config is judged with in a release.
    #[must_use]
    pub fn new(root: &'a Value, release: Release, environment: &'a dyn Environment) -> Self {
        let agents = roster::Index::of(root);
        let (definitions, variables) = (Definitions::of(root, release), Variables::new(root, release, environment));
        let primary = seed::primary(root, release);
        Self { root, release, environment, agents, definitions, variables, primary }
    }
}

/// The retention of one model of one agent; `agent` is its id in the form that OpenClaw compares.
#[must_use]
pub fn retention(inputs: &Inputs<'_>, agent: &str, model: &ModelName, auth: &DerivedAuth) -> Effective {
    let (root, release) = (inputs.root, inputs.release);
    let route = route_of(root, inputs.agents.by_normal_id(agent), model, release, &inputs.definitions);
    let support = support::of(&route, root, release);
    let mut effective = Effective {
        retention: Retention::NotApplicable,
        reasons: Vec::new(),
        unknown: Vec::new(),
        route,
        winner: None,
        chosen: None,
        layers: Vec::new(),
        support,
    };
    if effective.route.incomplete {
        effective.unknown.push(text!("a part of `models.providers` is not known here"));
    }
    outcome::say_route(&mut effective, support, release);
    let mut layers = layers::of(inputs, agent, model);
    if matches!(support, Support::Nothing | Support::Program) {
        effective.layers = layers;
        return effective;
    }
    if effective.route.api.has_seed(release) {
        effective.because(
            Step::Auth,
            auth.path.clone(),
            text!("{mode}: {reason}", mode = auth.mode.words(), reason = auth.reason),
        );
        match auth.mode {
            AuthMode::ApiKey => seed::apply(&mut layers, inputs, model),
            AuthMode::Unknown => {
                let mut seeded = layers.clone();
                seed::apply(&mut seeded, inputs, model);
                let (now, then) = (merge(&layers, support), merge(&seeded, support));
                let value = |merged: &layers::Merged| merged.value.map_or(Retention::Short, |(value, _)| value);
                if value(&now) != value(&then) {
                    effective.unknown.push(text!(
                        "with an API key for Anthropic in the environment OpenClaw would set `short` by itself"
                    ));
                }
            }
            AuthMode::Subscription | AuthMode::None => {}
        }
    }
    let merged = merge(&layers, support);
    outcome::say_layers(&mut effective, &layers, &merged);
    outcome::finish(&mut effective, root, &merged, support, &inputs.variables, release);
    effective.layers = layers;
    effective
}

//! Who can log in: for each agent and each provider that it uses, with which credential, and until when.

mod conclude;
mod direct;
mod failure;
pub mod finding;
mod provider;
mod repair;
mod span;
mod verdict;

pub use failure::{Failure, FailureKind};
pub use finding::{AuthFinding, View};
pub use repair::Repair;
pub use span::span;
pub use verdict::{BlockedReason, Verdict};

pub(crate) use repair::repairs_for;

use super::auth_mode::derive_auth;
use super::candidates::{AuthConfig, Candidate};
use super::environment::Variables;
use super::inputs::Inputs;
use super::models::{AgentModels, Role, UsedModel, models_in_use};
use super::resolve::Resolver;
use super::store::{effective, refusal};
use crate::document::{Document, Files};
use crate::release::Release;
use provider::Question;
use serde::Serialize;

/// Whether every agent of a config can log in, at one moment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct Readiness {
    /// The release that the answer is for.
    pub release: Release,
    /// The time of the answer, in milliseconds since 1970.
    pub now: i64,
    /// The agents, in the order of the config.
    pub agents: Vec<AgentReadiness>,
    /// What is wrong with stores and credentials, worst first.
    pub findings: Vec<AuthFinding>,
}

/// Whether one agent can log in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct AgentReadiness {
    /// Its id.
    pub agent: String,
    /// The providers of its models, that of the primary model first.
    pub providers: Vec<ProviderReadiness>,
    /// Whether it may use more providers than are known here.
    pub incomplete: bool,
}

/// Whether an agent can log in at one provider.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct ProviderReadiness {
    /// The id of the provider.
    pub provider: String,
    /// The models of it that the agent uses, as `provider/model`.
    pub models: Vec<String>,
    /// Whether the agent uses it by itself; otherwise its models can only be chosen.
    pub needed: bool,
    /// The profile that the config asks for by name (`provider/model@profile`).
    pub requested: Option<String>,
    /// The answer.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Every credential that there is for the provider: those that are tried, in order, then the others.
    pub candidates: Vec<Candidate>,
    /// What a request leads to, where it fails.
    pub failure: Option<Failure>,
    /// What to do, best first.
    pub repairs: Vec<Repair>,
}

impl ProviderReadiness {
    /// The credential that a request sent now would use.
    #[must_use]
    pub fn used(&self) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.used)
    }
}

/// Tells who can log in. `files` gives the files that SecretRefs point to.
#[must_use]
pub fn readiness(document: &Document, inputs: &Inputs, files: &dyn Files) -> Readiness {
    let variables = Variables::new(document, inputs);
    let resolver = Resolver { document, inputs, variables: &variables, files };
    let config = AuthConfig::of(document);
    let mut agents = Vec::new();
    let mut findings = Vec::new();
    let auth = derive_auth(&document.root, inputs.release, &variables);
    for models in models_in_use(&document.root, inputs.release, auth.mode) {
        let store = effective(inputs, &models.id);
        let refusal = refusal(inputs, &models.id);
        let providers = uses(&models, inputs.release)
            .into_iter()
            .map(|used| {
                Question { resolver: &resolver, config: &config, store: &store, refusal: refusal.as_ref(), used }
                    .answer()
            })
            .collect();
        let agent = AgentReadiness { agent: models.id.clone(), providers, incomplete: models.incomplete };
        let view =
            View { resolver: &resolver, config: &config, agent: &agent, store: &store, refusal: refusal.as_ref() };
        finding::of_agent(&view, &mut findings);
        agents.push(agent);
    }
    finding::sort(&mut findings);
    Readiness { release: inputs.release, now: inputs.now, agents, findings }
}

/// The models of one provider.
pub(crate) struct Use {
    pub(crate) agent: String,
    pub(crate) provider: String,
    pub(crate) models: Vec<UsedModel>,
    pub(crate) requested: Option<String>,
}

/// The models of an agent by provider and requested profile, in order of first use.
fn uses(agent: &AgentModels, release: Release) -> Vec<Use> {
    let mut all: Vec<Use> = Vec::new();
    for model in &agent.models {
        let requested = super::model_name::requested_profile(&model.written, release);
        // A choice of the user comes with its own profile; only what runs by itself is judged with one.
        let requested = requested.filter(|_| model.role != Role::Listed).map(str::to_owned);
        let known = all.iter_mut().find(|one| one.provider == model.model.provider && one.requested == requested);
        match known {
            Some(known) => known.models.push(model.clone()),
            None => all.push(Use {
                agent: agent.id.clone(),
                provider: model.model.provider.clone(),
                models: vec![model.clone()],
                requested,
            }),
        }
    }
    all
}

//! What rules about the prompt cache share: every model in use with its retention.

use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::anthropic::{DerivedAuth, Effective, Inputs, ModelName, Role, derive_auth, models_in_use, retention};
use crate::document::{Environment, Value};
use crate::path::ConfigPath;
use crate::release::Release;

/// More pairs of agents and models than anybody has. The bound keeps a file of several megabytes from
/// costing minutes.
const MOST: usize = 1_000;

/// A model of an agent.
pub(super) struct Usage {
    /// The agent's id.
    pub(super) agent: String,
    /// The model.
    pub(super) model: ModelName,
    /// Whether the agent uses it by itself; else it is only listed.
    pub(super) chosen: bool,
    /// Whether it is the agent's primary model.
    pub(super) primary: bool,
    /// Its retention.
    pub(super) effective: Effective,
}

/// All of them.
pub(super) struct Caching {
    pub(super) auth: DerivedAuth,
    pub(super) usages: Vec<Usage>,
}

impl Caching {
    pub(super) fn of(root: &Value, release: Release, environment: &dyn Environment) -> Self {
        let auth = derive_auth(root, release, environment);
        let agents = models_in_use(root, release, auth.mode);
        let inputs = Inputs { root, release, environment };
        let mut usages: Vec<Usage> = Vec::new();
        for agent in &agents {
            let own = usages.len();
            for used in &agent.models {
                if let Some(known) = usages[own..].iter_mut().find(|known| known.model == used.model) {
                    known.chosen |= used.role != Role::Listed;
                    continue;
                }
                if usages.len() < MOST {
                    usages.push(Usage {
                        agent: agent.id.clone(),
                        model: used.model.clone(),
                        chosen: used.role != Role::Listed,
                        primary: used.role == Role::Primary,
                        effective: retention(&inputs, &agent.id, &used.model, &auth),
                    });
                }
            }
        }
        Self { auth, usages }
    }

    /// The usages for which a `params` is one of the places that are looked at.
    pub(super) fn reading(&self, params: &ConfigPath) -> impl Iterator<Item = &Usage> {
        self.usages.iter().filter(move |usage| usage.effective.layers.iter().any(|layer| layer.path == *params))
    }
}

/// Whether a `params` says anything about caching.
pub(super) fn sets_cache(params: &Value) -> bool {
    params.get(NEW_KEY).is_some() || params.get(OLD_KEY).is_some()
}

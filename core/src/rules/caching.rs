//! What rules about the prompt cache share: every model in use with its retention.

use super::known_text;
use crate::anthropic::retention::layers::{NEW_KEY, OLD_KEY};
use crate::anthropic::{
    DerivedAuth, Effective, Inputs, ModelName, Retention, Role, derive_auth, models_in_use, retention,
};
use crate::document::{Environment, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Text;
use std::cell::OnceCell;
use std::collections::HashMap;

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
    /// Whether there may be more than are known.
    pub(super) incomplete: bool,
    /// Indices of usages by the `params` that are looked at for them. Most configs have no `params`, and nobody asks.
    readers: OnceCell<HashMap<ConfigPath, Vec<usize>>>,
}

impl Caching {
    pub(super) fn of(root: &Value, release: Release, environment: &dyn Environment) -> Self {
        let auth = derive_auth(root, release, environment);
        let agents = models_in_use(root, release, auth.mode);
        let inputs = Inputs::new(root, release, environment);
        let mut usages: Vec<Usage> = Vec::new();
        let mut incomplete = agents.iter().any(|agent| agent.incomplete);
        for agent in &agents {
            let own = usages.len();
            for used in &agent.models {
                if let Some(known) = usages[own..].iter_mut().find(|known| known.model == used.model) {
                    known.chosen |= used.role != Role::Listed;
                    continue;
                }
                incomplete |= usages.len() == MOST;
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
        Self { auth, usages, incomplete, readers: OnceCell::new() }
    }

    fn readers(&self) -> &HashMap<ConfigPath, Vec<usize>> {
        self.readers.get_or_init(|| {
            let mut readers: HashMap<ConfigPath, Vec<usize>> = HashMap::new();
            for (index, usage) in self.usages.iter().enumerate() {
                for layer in &usage.effective.layers {
                    readers.entry(layer.path.clone()).or_default().push(index);
                }
            }
            readers
        })
    }

    /// The usages for which a `params` is one of the places that are looked at.
    pub(super) fn reading(&self, params: &ConfigPath) -> impl Iterator<Item = &Usage> {
        self.readers().get(params).into_iter().flatten().filter_map(|index| self.usages.get(*index))
    }
}

/// What a fix has to say that lets a `params` take effect: an hour costs more than five minutes.
pub(super) fn cost(params: &Value) -> Option<Text> {
    let long = |key: &str, word: &str| params.get(key).and_then(known_text) == Some(word);
    (long(NEW_KEY, Retention::Long.as_str()) || long(OLD_KEY, "1h")).then_some(HOUR_COSTS)
}

/// The price of an hour, behind the title of a fix.
pub(super) const HOUR_COSTS: Text =
    text!("; the hour begins then, and its price for writing (2x input instead of 1.25x)");

/// Whether a `params` says anything about caching.
pub(super) fn sets_cache(params: &Value) -> bool {
    params.get(NEW_KEY).is_some() || params.get(OLD_KEY).is_some()
}

//! The places that may set the prompt cache, in the order in which a release merges them: for each key the
//! last place that has it wins.

use super::super::defaults::step;
use super::super::model_name::ModelName;
use super::support::Support;
use super::{Inputs, Retention};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::roster::members;

/// The key of today.
pub const NEW_KEY: &str = "cacheRetention";
/// The key of old.
pub const OLD_KEY: &str = "cacheControlTtl";
/// First release that knows the key of today.
pub const NEW_KEY_SINCE: Release = Release::new(2026, 2, 3);

/// A kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `agents.defaults.params`
    Defaults,
    /// `agents.defaults.models["provider/model"].params`
    DefaultsModel,
    /// `agents.entries.<id>.models["provider/model"].params`
    AgentModel,
    /// `agents.entries.<id>.params`
    Agent,
}

/// The places that a release reads, in the order in which it merges them.
const PLACES: &[(Release, &[Place])] = &[
    (Release::new(0, 0, 0), &[Place::DefaultsModel]),
    (Release::new(2026, 2, 26), &[Place::DefaultsModel, Place::Agent]),
    (Release::new(2026, 4, 5), &[Place::Defaults, Place::DefaultsModel, Place::Agent]),
    (Release::new(2026, 9, 6), &[Place::Defaults, Place::DefaultsModel, Place::AgentModel, Place::Agent]),
];
/// First release that finds an agent's `params` by the normal form of its id.
const IDS_COMPARED: Release = Release::new(2026, 8, 1);
/// First release that also looks for `provider/provider/model` where it keeps `provider/model`.
const DOUBLED_KEYS: Release = Release::new(2026, 4, 29);

/// First release that finds a model whose provider is written with capitals, as in `Anthropic/...`.
const CASE_IGNORED: Release = Release::new(2026, 5, 12);

/// Whether a key is the same but for the case of its provider.
fn is_cased(key: &str, other: &str) -> bool {
    match (key.split_once('/'), other.split_once('/')) {
        (Some((provider, model)), Some((other, same))) => model == same && provider.trim().eq_ignore_ascii_case(other),
        _ => false,
    }
}

/// The places that a release reads, in merge order.
#[must_use]
pub fn places(release: Release) -> &'static [Place] {
    step(PLACES, release).unwrap_or_default()
}

/// What a key is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A value that the release knows.
    Valid(Retention),
    /// A value that it does not know.
    Invalid,
    /// It hangs on a variable that is not known here.
    Unknown,
}

/// One place and what it sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Which kind of place.
    pub place: Place,
    /// The `params` there, as far as it can be named.
    pub path: ConfigPath,
    /// `cacheRetention`.
    pub new: Option<Setting>,
    /// `cacheControlTtl`.
    pub old: Option<Setting>,
    /// Whether the release set `new` by itself.
    pub seeded: bool,
    /// Whether anything at all is set there, caching or not.
    pub filled: bool,
    /// Whether more may be set there than is known.
    pub incomplete: bool,
}

/// The places for an agent and a model.
pub(super) fn of(inputs: &Inputs<'_>, agent: &str, model: &ModelName) -> Vec<Layer> {
    let (root, release) = (inputs.root, inputs.release);
    let own = match release >= IDS_COMPARED {
        true => inputs.agents.by_normal_id(agent),
        false => inputs.agents.by_id(agent),
    };
    let defaults = ConfigPath::of(&["agents", "defaults"]);
    let list = if release >= IDS_COMPARED { "entries" } else { "list" };
    let missing = ConfigPath::of(&["agents", list]).key(agent);
    let (kept, doubled) = (model.key(release), model.to_string());
    let key = |settings: &ConfigPath| {
        let models = root.at(settings).and_then(|settings| settings.get("models"));
        let has = |name: &str| models.is_some_and(|models| models.get(name).is_some());
        let legacy = release >= DOUBLED_KEYS && !has(&kept) && has(&doubled);
        let found = if legacy { &doubled } else { &kept };
        let cased = || members(models).find(|entry| release >= CASE_IGNORED && is_cased(&entry.name, found));
        let name =
            if has(found) { found.as_str() } else { cased().map_or(found.as_str(), |entry| entry.name.as_str()) };
        settings.key("models").key(name)
    };
    let of_place = |place: &Place| {
        let agent = own.map_or(&missing, |own| &own.path);
        let path = match place {
            Place::Defaults => defaults.clone(),
            Place::DefaultsModel => key(&defaults),
            Place::AgentModel => key(agent),
            Place::Agent => agent.clone(),
        };
        layer(root, *place, path.key("params"))
    };
    places(release).iter().map(of_place).collect()
}

fn layer(root: &Value, place: Place, path: ConfigPath) -> Layer {
    let params = root.at(&path);
    let setting = |name: &str, parse: fn(&str) -> Option<Retention>| {
        params.and_then(|params| params.get(name)).map(|value| match value.as_text() {
            _ if value.is_unknown() => Setting::Unknown,
            Some(text) if text.has_unknown() => Setting::Unknown,
            Some(text) => parse(text.as_str()).map_or(Setting::Invalid, Setting::Valid),
            None => Setting::Invalid,
        })
    };
    let (new, old) = (setting(NEW_KEY, Retention::parse), setting(OLD_KEY, Retention::parse_old));
    let filled = params.and_then(Value::as_object).is_some_and(|params| !params.is_empty());
    let nearest = nearest(root, &path);
    let incomplete = nearest.incomplete || nearest.is_unknown();
    Layer { place, path, new, old, seeded: false, filled, incomplete }
}

/// The value at the path, or the innermost one around it.
fn nearest<'a>(root: &'a Value, path: &ConfigPath) -> &'a Value {
    let mut value = root;
    for segment in path.segments() {
        let Some(below) = value.step(segment) else { break };
        value = below;
    }
    value
}

/// What the layers together say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// The value, and the index of its layer.
    pub(super) value: Option<(Retention, usize)>,
    /// Whether the value is that of the old key.
    pub(super) by_old_key: bool,
    /// The layers whose keys hold, valid or not: new and old.
    pub(super) new_layer: Option<usize>,
    pub(super) old_layer: Option<usize>,
    /// Whether one of the keys is there at all, valid or not.
    pub(super) explicit: bool,
    /// Whether any parameter at all is set.
    pub(super) filled: bool,
    /// Whether a value that holds is not known here.
    pub(super) unknown: bool,
}

/// Merges the layers: the last that has a key wins; a valid new key beats the old one wherever that stands.
pub(super) fn merge(layers: &[Layer], support: Support) -> Merged {
    let last = |pick: fn(&Layer) -> &Option<Setting>| {
        layers.iter().enumerate().rev().find_map(|(index, layer)| pick(layer).clone().map(|setting| (setting, index)))
    };
    let (new, old) = (last(|layer| &layer.new), last(|layer| &layer.old));
    let valid = |setting: &Option<(Setting, usize)>| match setting {
        Some((Setting::Valid(value), index)) => Some((*value, *index)),
        _ => None,
    };
    let is_unknown = |setting: &Option<(Setting, usize)>| matches!(setting, Some((Setting::Unknown, _)));
    let (of_new, of_old) = (valid(&new).filter(|_| support.reads_new()), valid(&old).filter(|_| support.reads_old()));
    Merged {
        value: of_new.or(of_old),
        by_old_key: of_new.is_none() && of_old.is_some(),
        new_layer: new.as_ref().map(|(_, index)| *index),
        old_layer: old.as_ref().map(|(_, index)| *index),
        explicit: new.is_some() || old.is_some(),
        filled: layers.iter().any(|layer| layer.filled || layer.seeded),
        unknown: layers.iter().any(|layer| layer.incomplete)
            || is_unknown(&new)
            || (of_new.is_none() && is_unknown(&old)),
    }
}

//! The agents of a config, and where their settings stand.

use crate::document::{Entry, Object, Value};
use crate::path::ConfigPath;
use std::collections::HashMap;

pub use crate::rules::agent_id::normal as normal_id;

/// The agent that is there without a roster.
pub const MAIN: &str = "main";

/// An agent of the roster.
#[derive(Clone, Debug)]
pub struct Agent<'a> {
    /// Where it stands: `agents.entries.<id>`, or `agents.list[n]` in older releases.
    pub path: ConfigPath,
    /// Its id as written.
    pub id: &'a str,
    /// Its settings.
    pub value: &'a Value,
}

/// The agents of a config, in order: the members of `agents.entries`, then the items of `agents.list`
/// that have an id.
#[must_use]
pub fn agents(root: &Value) -> Vec<Agent<'_>> {
    each(root).collect()
}

/// The same, one by one: for who does not need all of them.
pub(crate) fn each(root: &Value) -> impl Iterator<Item = Agent<'_>> {
    let listed = root.dig(&["agents", "list"]).and_then(Value::as_array);
    let (entries_path, list_path) = (ConfigPath::of(&["agents", "entries"]), ConfigPath::of(&["agents", "list"]));
    let entries = members(root.dig(&["agents", "entries"])).map(move |entry| Agent {
        path: entries_path.key(&entry.name),
        id: entry.name.as_str(),
        value: &entry.value,
    });
    let listed = listed.into_iter().flatten().enumerate().filter_map(move |(index, value)| {
        Some(Agent { path: list_path.index(index), id: value.get("id")?.as_str()?, value })
    });
    entries.chain(listed)
}

/// The first agent with an id that `is` says yes to.
pub(crate) fn find<'a>(root: &'a Value, is: impl Fn(&str) -> bool) -> Option<Agent<'a>> {
    let entries = root.dig(&["agents", "entries"]);
    if let Some(entry) = members(entries).find(|entry| is(&entry.name)) {
        let path = ConfigPath::of(&["agents", "entries", &entry.name]);
        return Some(Agent { path, id: &entry.name, value: &entry.value });
    }
    let listed = root.dig(&["agents", "list"]).and_then(Value::as_array).unwrap_or_default();
    let named = listed.iter().enumerate().filter_map(|(index, value)| Some((index, value.get("id")?.as_str()?, value)));
    let (index, id, value) = named.into_iter().find(|(_, id, _)| is(id))?;
    Some(Agent { path: ConfigPath::of(&["agents", "list"]).index(index), id, value })
}

/// The agents by id, for who looks for many of them; of several with one id the first counts.
pub(crate) struct Index<'a> {
    by_id: HashMap<&'a str, Agent<'a>>,
    /// The ids as written, by the form that OpenClaw compares.
    by_normal_id: HashMap<String, &'a str>,
}

impl<'a> Index<'a> {
    pub(crate) fn of(root: &'a Value) -> Self {
        let mut all = Self { by_id: HashMap::new(), by_normal_id: HashMap::new() };
        for agent in each(root) {
            all.by_normal_id.entry(normal_id(agent.id)).or_insert(agent.id);
            all.by_id.entry(agent.id).or_insert(agent);
        }
        all
    }

    /// The agent with exactly this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Agent<'a>> {
        self.by_id.get(id)
    }

    /// The agent whose id has this form when OpenClaw compares it.
    pub(crate) fn by_normal_id(&self, id: &str) -> Option<&Agent<'a>> {
        self.by_normal_id.get(id).and_then(|id| self.by_id(id))
    }
}

/// Where settings of agents stand: `agents.defaults`, then every agent.
#[must_use]
pub fn agent_settings(root: &Value) -> Vec<(ConfigPath, &Value)> {
    let defaults = root.dig(&["agents", "defaults"]).map(|value| (ConfigPath::of(&["agents", "defaults"]), value));
    defaults.into_iter().chain(agents(root).into_iter().map(|agent| (agent.path, agent.value))).collect()
}

/// The members of a value, none when it is no object.
pub(crate) fn members(value: Option<&Value>) -> impl Iterator<Item = &Entry> {
    value.and_then(Value::as_object).into_iter().flat_map(Object::iter)
}

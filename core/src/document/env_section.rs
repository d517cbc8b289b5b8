//! The variables that a config sets for itself, in its `env` section.

use super::reference::has_reference;
use super::{Entry, Object, Value};
use crate::release::Release;
use std::collections::HashMap;

/// First sampled release that does not apply a value of the `env` section that holds a reference itself;
/// 2026.3.2 does, as the literal text.
const NESTED_IGNORED_SINCE: Release = Release::new(2026, 3, 13);

/// First sampled release that ignores spaces around the names that `env` sets.
const NAMES_TRIMMED_SINCE: Release = Release::new(2026, 2, 26);

/// First sampled release that does not apply a blank value of `env.vars`; 2026.4.14 does.
const BLANK_IGNORED_SINCE: Release = Release::new(2026, 4, 29);

/// What the `env` section holds besides variables.
const NO_VARIABLES: [&str; 2] = ["shellEnv", "vars"];

/// Variables by name.
pub(crate) struct EnvSection {
    values: HashMap<String, String>,
    /// No file that could not be read may set more of them.
    pub(crate) complete: bool,
}

impl EnvSection {
    /// `env.vars.NAME`, then `env.NAME`, which wins. Releases from 2026.8 on refuse the latter, yet apply it.
    pub(crate) fn of(root: &Value, release: Release) -> Self {
        let env = root.get("env");
        let vars = env.and_then(|env| env.get("vars"));
        let complete = ![Some(root), env, vars].into_iter().flatten().any(|value| value.incomplete);
        let flat = members(env).filter(|entry| !NO_VARIABLES.contains(&entry.name.as_str()));
        let flat = texts(flat).filter(|(_, value)| !value.trim().is_empty());
        let vars = texts(members(vars))
            .filter(|(_, value)| !value.is_empty())
            .filter(|(_, value)| release < BLANK_IGNORED_SINCE || !value.trim().is_empty());
        let name_of = |name: &str| if release < NAMES_TRIMMED_SINCE { name.to_owned() } else { name.trim().to_owned() };
        let values = vars
            .chain(flat)
            .filter(|(_, value)| release < NESTED_IGNORED_SINCE || !has_reference(value))
            .map(|(name, value)| (name_of(name), value.to_owned()))
            .collect();
        Self { values, complete }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = &Entry> {
    value.and_then(Value::as_object).into_iter().flat_map(Object::iter)
}

fn texts<'v>(entries: impl Iterator<Item = &'v Entry>) -> impl Iterator<Item = (&'v str, &'v str)> {
    entries.filter_map(|entry| Some((entry.name.as_str(), entry.value.as_str()?)))
}

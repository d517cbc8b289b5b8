//! The environment of the gateway, as far as it is known.

use std::collections::HashMap;

/// Where `${NAME}` is looked up.
pub trait Environment {
    /// What is known about one variable.
    fn lookup(&self, name: &str) -> Lookup;
}

/// What is known about a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// It has this value.
    Set(String),
    /// It is not set.
    Unset,
    /// The environment cannot be seen from here.
    Unknown,
}

/// Nothing is known: a config on a web page, or of another machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnknownEnvironment;

impl Environment for UnknownEnvironment {
    fn lookup(&self, _: &str) -> Lookup {
        Lookup::Unknown
    }
}

/// These variables and no others.
#[derive(Clone, Debug, Default)]
pub struct MapEnvironment(pub HashMap<String, String>);

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for MapEnvironment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(variables: I) -> Self {
        Self(variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl Environment for MapEnvironment {
    fn lookup(&self, name: &str) -> Lookup {
        self.0.get(name).map_or(Lookup::Unset, |value| Lookup::Set(value.clone()))
    }
}

//! Variables as the gateway sees them: its environment, then the `env` section of the config.

use crate::document::{EnvSection, Environment, Lookup, Value};
use crate::release::Release;

/// Where a variable has its value from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The environment of the gateway.
    Environment,
    /// The `env` section of the config.
    Config,
}

/// What is known of a variable that has to hold more than white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Variable {
    /// It has this value.
    Set(String, Source),
    /// It is not set, or blank.
    Unset,
    /// Neither can be told here.
    Unknown,
}

/// Looks variables up.
pub(super) struct Variables<'a> {
    environment: &'a dyn Environment,
    section: EnvSection,
}

impl<'a> Variables<'a> {
    pub(super) fn new(root: &Value, release: Release, environment: &'a dyn Environment) -> Self {
        Self { environment, section: EnvSection::of(root, release) }
    }

    /// One variable. What the environment sets is never replaced by the config.
    pub(super) fn get(&self, name: &str) -> Variable {
        let filled = |value: &str| !value.trim().is_empty();
        match self.environment.lookup(name) {
            Lookup::Set(value) if filled(&value) => return Variable::Set(value, Source::Environment),
            Lookup::Unknown | Lookup::Unset | Lookup::Set(_) => {}
        }
        match self.section.get(name) {
            Some(value) if filled(value) => Variable::Set(value.to_owned(), Source::Config),
            _ if !self.section.complete || self.environment.lookup(name) == Lookup::Unknown => Variable::Unknown,
            _ => Variable::Unset,
        }
    }
}

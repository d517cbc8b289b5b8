//! Which variable the gateway finds for a provider, and where it comes from.

use super::eras;
use super::inputs::{Inputs, VariableLayer, VariableSource};
use super::secret::Secret;
use crate::document::env_section::EnvSection;
use crate::document::{Document, Environment, Lookup, Value};

/// The environment of the gateway, the `env` section of its config included.
pub(crate) struct Variables<'a> {
    inputs: &'a Inputs,
    layers: Vec<&'a VariableLayer>,
    section: EnvSection,
    /// More variables come from a login shell, which is not asked here.
    shell: bool,
}

/// What is known about a variable.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// It has this value.
    Set(Variable),
    /// It is not set.
    Unset,
    /// It cannot be seen from here.
    Unknown,
}

/// A variable with a value.
#[derive(Clone, Debug)]
pub(crate) struct Variable {
    pub(crate) value: Secret,
    pub(crate) source: VariableSource,
    pub(crate) origin: String,
}

impl<'a> Variables<'a> {
    pub(crate) fn new(document: &Document, inputs: &'a Inputs) -> Self {
        let mut layers: Vec<&VariableLayer> = inputs.environment.iter().collect();
        layers.sort_by_key(|layer| layer.source);
        let in_config = document.root.dig(&["env", "shellEnv", "enabled"]).and_then(Value::as_bool) == Some(true);
        let mut variables =
            Self { inputs, layers, section: EnvSection::of(&document.root, inputs.release), shell: in_config };
        variables.shell |= ["OPENCLAW_LOAD_SHELL_ENV", "CLAWDBOT_LOAD_SHELL_ENV"].iter().any(|name| {
            let switch = variables.in_layers(name, false).map(|variable| variable.value.expose().trim().to_lowercase());
            switch.is_some_and(|switch| ["1", "true", "yes", "on"].contains(&switch.as_str()))
        });
        variables
    }

    /// The variable of that name, for a provider: the `.env` of the working folder counts in old releases only.
    pub(crate) fn lookup(&self, name: &str) -> Found {
        let ignore = self.inputs.release >= eras::WORKSPACE_DOTENV_IGNORED;
        match self.in_layers(name, ignore).or_else(|| self.in_config(name)) {
            Some(variable) => Found::Set(variable),
            None if self.inputs.machine_known && self.section.complete && !self.shell => Found::Unset,
            None => Found::Unknown,
        }
    }

    /// The variable that only the `.env` of the working folder sets, where the release ignores that.
    pub(crate) fn ignored(&self, name: &str) -> Option<Variable> {
        let ignored = self.inputs.release >= eras::WORKSPACE_DOTENV_IGNORED;
        let found =
            self.in_layers(name, false).filter(|variable| ignored && variable.source == VariableSource::CwdDotenv)?;
        matches!(self.lookup(name), Found::Unset).then_some(found)
    }

    /// The value that the config sets for a variable, and the one that hides it.
    pub(crate) fn shadowed(&self, name: &str) -> Option<(Variable, Variable)> {
        let ignore = self.inputs.release >= eras::WORKSPACE_DOTENV_IGNORED;
        let (config, outer) = (self.in_config(name)?, self.in_layers(name, ignore)?);
        (config.value.expose().trim() != outer.value.expose().trim()).then_some((config, outer))
    }

    fn in_layers(&self, name: &str, without_folder: bool) -> Option<Variable> {
        let layers = self.layers.iter().filter(|layer| !(without_folder && layer.source == VariableSource::CwdDotenv));
        layers.filter_map(|layer| layer.values.get(name).map(|value| (layer, value))).find_map(|(layer, value)| {
            let variable = Variable { value: value.clone(), source: layer.source, origin: layer.origin.clone() };
            (!value.is_blank()).then_some(variable)
        })
    }

    fn in_config(&self, name: &str) -> Option<Variable> {
        let value = Secret::new(self.section.get(name)?);
        (!value.is_blank()).then_some(Variable { value, source: VariableSource::Config, origin: String::new() })
    }
}

impl Environment for Variables<'_> {
    fn lookup(&self, name: &str) -> Lookup {
        match Variables::lookup(self, name) {
            Found::Set(variable) => Lookup::Set(variable.value.expose().to_owned()),
            Found::Unset => Lookup::Unset,
            Found::Unknown => Lookup::Unknown,
        }
    }
}

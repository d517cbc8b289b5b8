//! The environment that `${NAME}` is looked up in.

pub(crate) mod dotenv;

use crate::args::EnvironmentArgs;
use crate::bounded;
use crate::inputs::Input;
use crate::problem::Problem;
use openclaw_lint_core::document::{Environment, Lookup, MapEnvironment};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What is known about the environment of the gateway.
#[derive(Clone, Debug)]
pub(crate) enum Known {
    /// Nothing.
    Nothing,
    /// All of it.
    All(MapEnvironment),
}

impl Environment for Known {
    fn lookup(&self, name: &str) -> Lookup {
        match self {
            Self::Nothing => Lookup::Unknown,
            Self::All(map) => map.lookup(name),
        }
    }
}

impl Known {
    /// The folders of `OPENCLAW_INCLUDE_ROOTS`.
    pub(crate) fn include_roots(&self) -> Vec<PathBuf> {
        match self.lookup("OPENCLAW_INCLUDE_ROOTS") {
            Lookup::Set(list) => std::env::split_paths(&list).collect(),
            Lookup::Unset | Lookup::Unknown => Vec::new(),
        }
    }
}

/// The environments of a run.
#[derive(Debug)]
pub(crate) struct Environments {
    /// For files that were named.
    pub(crate) named: Known,
    /// For the config that OpenClaw itself would load.
    pub(crate) default: Known,
}

impl Environments {
    /// Reads what the options ask for. `inputs` tells whether the default config is among them.
    pub(crate) fn read(args: &EnvironmentArgs, inputs: &[Input]) -> Result<Self, Problem> {
        let mut map = HashMap::new();
        if args.env {
            add(&mut map, process());
        }
        for file in &args.env_file {
            let text = std::fs::read_to_string(file).map_err(|error| Problem::read(file, &error))?;
            add(&mut map, dotenv::parse(&text));
        }
        let explicit = args.env || !args.env_file.is_empty();
        let named = if explicit { Known::All(MapEnvironment(map)) } else { Known::Nothing };
        let default = match inputs.iter().find_map(|input| input.state_folder.as_deref()) {
            Some(folder) if !explicit && !args.no_env => Known::All(MapEnvironment(of_gateway(folder))),
            _ => named.clone(),
        };
        Ok(Self { named, default })
    }

    /// The environment for one input.
    pub(crate) fn of(&self, input: &Input) -> &Known {
        if input.state_folder.is_some() { &self.default } else { &self.named }
    }
}

/// The environment of this process, then the `.env` of the state folder: the first that sets a name keeps
/// it, as in OpenClaw.
fn of_gateway(state_folder: &Path) -> HashMap<String, String> {
    let mut map: HashMap<String, String> = process().collect();
    if let Ok(text) = bounded::read_text(&state_folder.join(".env"), bounded::TEXT) {
        add(&mut map, dotenv::parse(&text));
    }
    map
}

pub(crate) fn process() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

fn add(map: &mut HashMap<String, String>, more: impl IntoIterator<Item = (String, String)>) {
    for (name, value) in more {
        map.entry(name).or_insert(value);
    }
}

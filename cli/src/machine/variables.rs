//! The variables that the gateway has: of the process, then of the two `.env` files.

use crate::bounded;
use crate::environment::{dotenv, process};
use crate::problem::Problem;
use openclaw_lint_core::anthropic::inputs::{VariableLayer, VariableSource};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::document::MapEnvironment;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which variables the gateway is started with.
#[derive(Clone, Debug)]
pub(crate) enum Surroundings {
    /// Those of this process.
    Own,
    /// Those of these files; the first that has a name wins.
    Files(Vec<PathBuf>),
    /// None.
    Nothing,
}

/// Reads the layers, the strongest first. `cwd` is where the gateway is started.
pub(crate) fn layers(surroundings: &Surroundings, cwd: &Path, state: &Path) -> Result<Vec<VariableLayer>, Problem> {
    let mut layers = Vec::new();
    match surroundings {
        Surroundings::Own => layers.push(layer(VariableSource::Process, String::new(), process())),
        Surroundings::Files(files) => {
            for file in files {
                let text = fs::read_to_string(file).map_err(|error| Problem::read(file, &error))?;
                layers.push(layer(VariableSource::Process, file.display().to_string(), dotenv::parse(&text)));
            }
        }
        Surroundings::Nothing => {}
    }
    let dotenvs = [(VariableSource::CwdDotenv, cwd.join(".env")), (VariableSource::StateDotenv, state.join(".env"))];
    for (source, path) in dotenvs {
        // The folders may be the same; then it is the one that newer releases read.
        if source == VariableSource::CwdDotenv && cwd == state {
            continue;
        }
        if let Ok(text) = bounded::read_text(&path, bounded::TEXT) {
            layers.push(layer(source, path.display().to_string(), dotenv::parse(&text)));
        }
    }
    Ok(layers)
}

fn layer(source: VariableSource, origin: String, values: impl IntoIterator<Item = (String, String)>) -> VariableLayer {
    let values: BTreeMap<String, Secret> = values.into_iter().map(|(name, value)| (name, Secret::new(value))).collect();
    VariableLayer { source, origin, values }
}

/// All variables by name, as `${NAME}` in the config sees them.
pub(crate) fn flat(layers: &[VariableLayer]) -> MapEnvironment {
    let weakest_first = layers.iter().rev();
    weakest_first.flat_map(|layer| layer.values.iter()).map(|(name, value)| (name.clone(), value.expose())).collect()
}

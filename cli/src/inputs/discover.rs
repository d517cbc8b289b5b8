//! The config that OpenClaw itself would load.

use super::Input;
use crate::home::{expand, home, variable};
use crate::problem::Problem;
use std::path::{Path, PathBuf};

const NAMES: [&str; 2] = ["openclaw.json", "clawdbot.json"];
const FOLDERS: [&str; 2] = [".openclaw", ".clawdbot"];

/// Looks where OpenClaw looks, in its order.
pub(super) fn default_config() -> Result<Input, Problem> {
    let home = home();
    let state = variable("OPENCLAW_STATE_DIR").map(|folder| expand(&folder, &home));
    if let Some(path) = variable("OPENCLAW_CONFIG_PATH") {
        let path = expand(&path, &home);
        return match path.is_file() {
            true => Ok(input(&path, state.unwrap_or_else(|| home.join(FOLDERS[0])))),
            false => Err(Problem::NoConfig(vec![path])),
        };
    }
    let folders: Vec<PathBuf> = state.iter().cloned().chain(FOLDERS.iter().map(|name| home.join(name))).collect();
    for folder in &folders {
        for path in NAMES.map(|name| folder.join(name)) {
            if path.is_file() {
                return Ok(input(&path, state.unwrap_or_else(|| folder.clone())));
            }
        }
    }
    Err(Problem::NoConfig(folders.iter().flat_map(|folder| NAMES.map(|name| folder.join(name))).collect()))
}

fn input(path: &Path, state_folder: PathBuf) -> Input {
    Input { state_folder: Some(state_folder), ..Input::file(path) }
}

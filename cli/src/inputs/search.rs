//! Configs in a folder.

use super::{Input, Inputs};
use crate::problem::{Problem, reason};
use ignore::{DirEntry, WalkBuilder};
use std::path::Path;

/// Adds every config below `folder`, sorted by path.
pub(super) fn folder(folder: &Path, inputs: &mut Inputs) {
    let before = inputs.found.len() + inputs.problems.len();
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .filter_entry(is_of_interest)
        .sort_by_file_path(Path::cmp)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if is_config(&entry) => {
                let path = entry.path().strip_prefix(".").unwrap_or(entry.path());
                inputs.found.push(Input { searched: true, ..Input::file(path) });
            }
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {
                inputs.folders.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => {
                let reason = error.io_error().map_or_else(|| error.to_string(), reason);
                inputs.problems.push(Problem::Read { path: path_of(&error, folder), reason });
            }
        }
    }
    if inputs.found.len() + inputs.problems.len() == before {
        inputs.problems.push(Problem::NoConfigInFolder(folder.to_owned()));
    }
}

/// Hidden folders hold no configs, but for the state folder of OpenClaw. Nor do installed packages.
fn is_of_interest(entry: &DirEntry) -> bool {
    if entry.depth() == 0 || !entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return true;
    }
    let name = entry.file_name().to_string_lossy();
    name != "node_modules" && (!name.starts_with('.') || name == ".openclaw")
}

fn is_config(entry: &DirEntry) -> bool {
    let is_file = entry.file_type().is_some_and(|kind| !kind.is_dir());
    is_file && ["openclaw.json", "openclaw.json5"].iter().any(|name| entry.file_name() == *name)
}

/// The path that an error of the walk is about.
fn path_of(error: &ignore::Error, folder: &Path) -> std::path::PathBuf {
    match error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err, folder),
        _ => folder.to_owned(),
    }
}

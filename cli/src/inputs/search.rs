//! Configs in a folder.

mod guard;

use super::{Input, Inputs};
use crate::problem::{Problem, reason};
use guard::{has_safe_ignore_files, is_inside};
use ignore::{DirEntry, WalkBuilder};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Adds every config below `folder`, sorted by path.
pub(super) fn folder(folder: &Path, inputs: &mut Inputs) {
    let before = inputs.found.len();
    let problems = inputs.problems.len();
    let safe = folder.canonicalize().is_ok_and(|absolute| absolute.ancestors().all(has_safe_ignore_files));
    for below in walk(folder, folder, safe, inputs) {
        walk(folder, &below, false, inputs);
    }
    inputs.found[before..].sort_by(|one, other| one.path.cmp(&other.path));
    if inputs.found.len() == before && inputs.problems.len() == problems {
        inputs.problems.push(Problem::NoConfigInFolder(folder.to_owned()));
    }
}

/// Adds the configs below `start`, which is `root` or a folder in it; gives the folders that are left out because
/// their ignore files must not be opened.
fn walk(root: &Path, start: &Path, ignore_files: bool, inputs: &mut Inputs) -> Vec<PathBuf> {
    let left_out = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&left_out);
    let walk = WalkBuilder::new(start)
        .standard_filters(ignore_files)
        .hidden(false)
        .require_git(false)
        .filter_entry(move |entry| {
            let is_folder = entry.depth() > 0 && entry.file_type().is_some_and(|kind| kind.is_dir());
            if !is_of_interest(entry) {
                return false;
            }
            if ignore_files && is_folder && !has_safe_ignore_files(entry.path()) {
                noted.lock().unwrap_or_else(PoisonError::into_inner).push(entry.path().to_owned());
                return false;
            }
            true
        })
        .sort_by_file_path(Path::cmp)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if is_config(&entry, root) => {
                let path = entry.path().strip_prefix(".").unwrap_or(entry.path());
                inputs.found.push(Input { searched: true, ..Input::file(path) });
            }
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {
                inputs.folders.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => {
                let reason = error.io_error().map_or_else(|| error.to_string(), reason);
                inputs.problems.push(Problem::Read { path: path_of(&error, root), reason });
            }
        }
    }
    let mut left_out = left_out.lock().unwrap_or_else(PoisonError::into_inner);
    std::mem::take(&mut *left_out)
}

/// Hidden folders hold no configs, but for the state folder of OpenClaw. Nor do installed packages.
fn is_of_interest(entry: &DirEntry) -> bool {
    if entry.depth() == 0 || !entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return true;
    }
    let name = entry.file_name().to_string_lossy();
    name != "node_modules" && (!name.starts_with('.') || name == ".openclaw")
}

/// A file, or a link to one in the same folder: a link out of it may lead anywhere on this machine.
fn is_config(entry: &DirEntry, root: &Path) -> bool {
    let named = ["openclaw.json", "openclaw.json5"].iter().any(|name| entry.file_name() == *name);
    named
        && entry.file_type().is_some_and(|kind| kind.is_file() || (kind.is_symlink() && is_inside(entry.path(), root)))
}

/// The path that an error of the walk is about.
fn path_of(error: &ignore::Error, folder: &Path) -> PathBuf {
    match error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err, folder),
        _ => folder.to_owned(),
    }
}

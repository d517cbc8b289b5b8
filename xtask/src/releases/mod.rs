//! `cargo xtask releases`: the release history and how it grows.

mod add;
mod assemble;
mod history;

pub(crate) use add::add;
pub(crate) use assemble::Extraction;
pub(crate) use history::History;

use std::path::{Path, PathBuf};

/// The folder of the history data.
pub(crate) fn data_folder(root: &Path) -> PathBuf {
    root.join("core/data/history")
}

/// Puts one extracted release into the history and tells what changed.
pub(crate) fn put(root: &Path, extraction: &Extraction) -> Result<Vec<String>, String> {
    let folder = data_folder(root);
    let mut history = History::read(&folder)?;
    let flat = extraction.rows(&history);
    history.put(extraction.release, extraction.info(), &flat);
    history.write(&folder)?;
    Ok(history.changes(&extraction.release))
}

//! Files that are made from others: written by their chore, compared by `--check` and by a test.

use std::path::{Path, PathBuf};

/// Writes what differs, or with `check` only tells. Gives the number of files that differed.
pub(crate) fn settle(root: &Path, files: &[(PathBuf, String)], check: bool) -> Result<usize, String> {
    let stale: Vec<_> =
        files.iter().filter(|(path, text)| std::fs::read_to_string(path).ok().as_ref() != Some(text)).collect();
    if check && let Some((path, _)) = stale.first() {
        let path = path.strip_prefix(root).unwrap_or(path);
        return Err(format!(
            "{} is not what its sources say ({} files differ): run the chore without --check",
            path.display(),
            stale.len()
        ));
    }
    for (path, text) in &stale {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(stale.len())
}

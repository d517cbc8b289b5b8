//! What a search must not open: a repository of somebody else may have links to devices and pipes in it.

use crate::bounded::TEXT;
use std::fs;
use std::path::Path;

/// Files that say what a search leaves out.
const IGNORE_FILES: [&str; 4] = [".gitignore", ".ignore", ".git/info/exclude", ".git/commondir"];
/// Folders whose files are no files on a disk.
const SYSTEM: [&str; 3] = ["/proc", "/dev", "/sys"];

/// Whether all ignore files of a folder are small files on a disk.
pub(super) fn has_safe_ignore_files(folder: &Path) -> bool {
    let git = folder.join(".git");
    IGNORE_FILES.iter().all(|name| is_safe(&folder.join(name))) && (git.is_dir() || is_safe(&git))
}

/// Whether a link leads to a file in `root`.
pub(super) fn is_inside(link: &Path, root: &Path) -> bool {
    let (Ok(target), Ok(root)) = (fs::canonicalize(link), fs::canonicalize(root)) else { return false };
    target.starts_with(root) && is_file(&target)
}

/// Whether there is nothing, or a file on a disk that is not large.
fn is_safe(path: &Path) -> bool {
    let Ok(target) = fs::canonicalize(path) else { return true };
    is_file(&target) && fs::metadata(&target).is_ok_and(|metadata| metadata.len() <= TEXT)
}

fn is_file(target: &Path) -> bool {
    target.is_file() && !SYSTEM.iter().any(|folder| target.starts_with(folder))
}

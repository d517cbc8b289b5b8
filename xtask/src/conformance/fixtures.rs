//! The fixtures of the repository as test cases: every config below `fixtures/real/`.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A list of verdicts beside the configs; no config itself.
const VERDICTS: &str = "verdicts.json";

/// A config that a person wrote.
pub(crate) struct Fixture {
    /// Its file.
    pub(crate) path: PathBuf,
    /// Its path below the workspace root.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// Its value, when it is plain JSON and stands alone, so that changed copies can be made.
    pub(crate) config: Option<Value>,
}

/// All fixtures, in order of name.
pub(crate) fn find(root: &Path) -> Result<Vec<Fixture>, String> {
    let folder = root.join("fixtures/real");
    let mut paths = Vec::new();
    if folder.exists() {
        collect(&folder, &mut paths)?;
    }
    paths.sort();
    paths.into_iter().map(|path| read(root, path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|e| e.to_string())?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if is_config(&path) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_config(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "json" || extension == "json5")
        && path.file_name().is_none_or(|name| name != VERDICTS)
}

fn read(root: &Path, path: PathBuf) -> Result<Fixture, String> {
    let path = fs::canonicalize(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let below = fs::canonicalize(root).ok().and_then(|root| path.strip_prefix(root).ok().map(Path::to_owned));
    let name = below.as_ref().unwrap_or(&path).display().to_string();
    let config = json5::from_str(&text).ok().filter(|_| !text.contains("$include"));
    Ok(Fixture { path, name, text, config })
}

//! The OpenClaw that is installed here, found without running it.

use super::{Target, known};
use crate::problem::Problem;
use openclaw_lint_core::release::Release;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The release of the first `openclaw` package along PATH, else in the usual global folders.
pub(super) fn find() -> Result<Target, Problem> {
    let path = env::var_os("PATH").unwrap_or_default();
    let along_path = env::split_paths(&path).flat_map(|folder| candidates(&folder));
    let globals = global_folders();
    let found = along_path.chain(globals.iter().map(|folder| folder.join("openclaw"))).find_map(|package| {
        let version = version_of(&package)?;
        Some((package, version))
    });
    let Some((package, version)) = found else { return Err(Problem::NotInstalled(globals)) };
    let resolution = known().at_or_before(&version);
    let place = package.display();
    let reason = match resolution.note {
        Some(note) => format!("installed in {place}: {note}"),
        None => format!("installed in {place}"),
    };
    Ok(Target { release: resolution.release, reason })
}

/// Where the package of an `openclaw` command in `folder` may be.
fn candidates(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    // npm on Unix and bun make a link to a file of the package.
    if let Ok(target) = fs::canonicalize(folder.join("openclaw")) {
        found.extend(target.ancestors().skip(1).take(4).map(Path::to_owned));
    }
    // npm on Windows, pnpm and others write a script; the package is at a fixed place beside it.
    if ["openclaw", "openclaw.cmd"].iter().any(|name| folder.join(name).is_file()) {
        found.extend(["node_modules/openclaw", "../lib/node_modules/openclaw", "../openclaw"].map(|p| folder.join(p)));
        found.extend(pnpm(folder));
    }
    found
}

/// `global/<layout version>/node_modules/openclaw` below the folder of pnpm.
fn pnpm(home: &Path) -> Vec<PathBuf> {
    let Ok(layouts) = fs::read_dir(home.join("global")) else { return Vec::new() };
    layouts.filter_map(|layout| Some(layout.ok()?.path().join("node_modules/openclaw"))).collect()
}

/// Where npm puts global packages.
fn global_folders() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    for name in ["NPM_CONFIG_PREFIX", "npm_config_prefix"] {
        folders.extend(env::var_os(name).map(|prefix| PathBuf::from(prefix).join("lib/node_modules")));
    }
    if let Some(home) = env::home_dir() {
        folders.push(home.join(".npm-global/lib/node_modules"));
    }
    if cfg!(windows) {
        folders.extend(env::var_os("APPDATA").map(|data| PathBuf::from(data).join("npm/node_modules")));
    } else {
        folders.extend(
            ["/usr/local/lib/node_modules", "/usr/lib/node_modules", "/opt/homebrew/lib/node_modules"].map(Into::into),
        );
    }
    folders
}

/// The version, when there is an `openclaw` package in that folder.
fn version_of(package: &Path) -> Option<Release> {
    let text = crate::bounded::read(&package.join("package.json"), crate::bounded::TEXT).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&text).ok()?;
    if manifest.get("name")?.as_str()? != "openclaw" {
        return None;
    }
    manifest.get("version")?.as_str()?.parse().ok()
}

//! The scratch folder and what is installed in it: one Node.js, and one folder per OpenClaw release.

use super::npm::{self, Failure};
use openclaw_lint_core::release::Release;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The major version of Node.js that every release from 2026.1.30 on runs with.
const NODE: &str = "node@24";
/// How often an install is tried again with more stand-ins.
const TRIES: usize = 8;

/// Where releases are installed: `target/openclaw`, or the folder that `OPENCLAW_LINT_SCRATCH` names.
pub(crate) struct Scratch(PathBuf);

/// One release, ready to run.
pub(crate) struct Installed {
    /// Which one.
    pub(crate) release: Release,
    /// Its package folder.
    pub(crate) package: PathBuf,
    /// The node program to run it with.
    pub(crate) node: PathBuf,
}

impl Scratch {
    /// The scratch folder of the workspace at `root`.
    pub(crate) fn new(root: &Path) -> Self {
        let folder =
            std::env::var_os("OPENCLAW_LINT_SCRATCH").map_or_else(|| root.join("target/openclaw"), PathBuf::from);
        Self(std::path::absolute(&folder).unwrap_or(folder))
    }

    /// A folder of that name inside; made when it is not there.
    pub(crate) fn folder(&self, name: &str) -> Result<PathBuf, String> {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(folder)
    }

    /// The release, installed now unless it already is.
    pub(crate) fn release(&self, release: &Release) -> Result<Installed, String> {
        let node = self.node()?;
        let folder = self.folder(&release.to_string())?;
        let package = folder.join("node_modules/openclaw");
        if installed_version(&package).is_none_or(|found| found != release.to_string()) {
            install_release(&folder, release, &node)?;
        }
        match installed_version(&package) {
            Some(found) if found == release.to_string() => Ok(Installed { release: *release, package, node }),
            found => Err(format!("{}: expected openclaw {release}, found {found:?}", package.display())),
        }
    }

    fn node(&self) -> Result<PathBuf, String> {
        let folder = self.folder("node")?;
        let program = folder.join("node_modules/node/bin/node");
        if !program.exists() {
            write_manifest(&folder, &BTreeSet::new())?;
            npm::install(&folder, NODE, &[], None).map_err(|failure| describe(NODE, failure))?;
        }
        if program.exists() {
            Ok(program)
        } else {
            Err(format!("npm installed {NODE}, but there is no {}", program.display()))
        }
    }
}

fn installed_version(package: &Path) -> Option<String> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(package.join("package.json")).ok()?).ok()?;
    Some(manifest["version"].as_str()?.to_owned())
}

/// Installs a release; whatever cannot be had is replaced by an empty package, which is enough to
/// validate configs.
fn install_release(folder: &Path, release: &Release, node: &Path) -> Result<(), String> {
    let package = format!("openclaw@{release}");
    let flags = ["--no-save", "--ignore-scripts", "--omit=optional"];
    let mut stand_ins = BTreeSet::new();
    for _ in 0..TRIES {
        write_manifest(folder, &stand_ins)?;
        match npm::install(folder, &package, &flags, node.parent()) {
            Ok(()) => return Ok(()),
            Err(Failure::Missing(names)) if names.iter().any(|name| !stand_ins.contains(name)) => {
                stand_ins.extend(names)
            }
            Err(failure) => return Err(describe(&package, failure)),
        }
    }
    Err(format!("{package} still lacks packages after {TRIES} tries; replaced so far: {stand_ins:?}"))
}

/// A manifest that replaces `stand_ins` by an empty package.
fn write_manifest(folder: &Path, stand_ins: &BTreeSet<String>) -> Result<(), String> {
    let write = |name: &str, text: String| fs::write(folder.join(name), text).map_err(|e| format!("{name}: {e}"));
    if !stand_ins.is_empty() {
        fs::create_dir_all(folder.join("empty")).map_err(|e| e.to_string())?;
        write("empty/package.json", json!({"name": "empty", "version": "1.0.0", "main": "index.js"}).to_string())?;
        write("empty/index.js", "module.exports = {};\n".to_owned())?;
    }
    let overrides: Map<String, Value> = stand_ins.iter().map(|name| (name.clone(), json!("file:./empty"))).collect();
    write(
        "package.json",
        json!({"name": "scratch", "version": "1.0.0", "private": true, "overrides": overrides}).to_string(),
    )
}

fn describe(package: &str, failure: Failure) -> String {
    match failure {
        Failure::NoSuchVersion(what) => format!("there is no package {what}"),
        Failure::NoNetwork(code) => {
            format!("{package} is not installed and the package registry cannot be reached ({code})")
        }
        Failure::Missing(names) => format!("{package} needs packages that cannot be had: {}", names.join(", ")),
        Failure::Other(text) => format!("npm could not install {package}:\n{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_are_named_in_the_manifest() {
        let folder = std::env::temp_dir().join(format!("openclaw-lint-manifest-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        write_manifest(&folder, &BTreeSet::from(["libsignal".to_owned()])).unwrap();
        let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json")).unwrap()).unwrap();
        assert_eq!(manifest["overrides"], json!({"libsignal": "file:./empty"}));
        assert!(folder.join("empty/package.json").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}

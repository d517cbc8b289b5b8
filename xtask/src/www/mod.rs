//! `cargo xtask www`: the page, as files for any host in `www/dist`, with the module in it.

mod chromium;
mod sizes;

use crate::{npm, wasm};
use std::path::{Path, PathBuf};

/// Builds the page around a module as it is published; gives its folder and a table of sizes. Too large is an error.
pub(crate) fn build(root: &Path) -> Result<(PathBuf, String), String> {
    npm::demand()?;
    let (_, module) = wasm::run(root, wasm::Quality::Release, None)?;
    let (folder, page) = finish(root)?;
    Ok((folder, format!("{module}\n{page}")))
}

/// Builds the page around the module that is there, or one for tests.
pub(crate) fn build_for_tests(root: &Path) -> Result<(PathBuf, String), String> {
    npm::demand()?;
    if !wasm::package_folder(root).join("web.js").exists() {
        wasm::run(root, wasm::Quality::Test, None)?;
    }
    finish(root)
}

fn finish(root: &Path) -> Result<(PathBuf, String), String> {
    let folder = source(root);
    npm::install(&folder)?;
    npm::run(&folder, &["run", "build"])?;
    let dist = folder.join("dist");
    let report = sizes::report(&dist)?;
    Ok((dist, report))
}

/// Serves the sources for development until it is ended, on `port` or that of `www/vite.config.ts`.
pub(crate) fn serve(root: &Path, port: Option<&str>) -> Result<(), String> {
    npm::demand()?;
    wasm::run(root, wasm::Quality::Test, None)?;
    let folder = source(root);
    npm::install(&folder)?;
    let mut arguments = vec!["run", "dev"];
    if let Some(port) = port {
        arguments.extend(["--", "--port", port]);
    }
    npm::run(&folder, &arguments)
}

/// The tests of the page's parts, in Node.
pub(crate) fn test(root: &Path) -> Result<(), String> {
    npm::run(&source(root), &["run", "test:unit"])
}

/// The tests of the built page, in a real browser.
pub(crate) fn test_in_chromium(root: &Path) -> Result<(), String> {
    npm::run(&source(root), &["run", "test:e2e"])
}

/// Says what the tests need and is not there, before anything takes its time.
pub(crate) fn demand_tools(root: &Path) -> Result<(), String> {
    npm::demand()?;
    chromium::demand(&source(root))
}

fn source(root: &Path) -> PathBuf {
    root.join("www")
}

//! `cargo xtask wasm`: the WebAssembly module and the npm package around it.

mod answers;
mod bindings;
mod build;
mod node_tests;
mod package;
pub(crate) mod sizes;

use std::path::{Path, PathBuf};

/// Which build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quality {
    /// As it is published, with a limit for its size.
    Release,
    /// For tests: the same code, optimized so far as does not take long.
    Test,
}

/// Builds the package, around `module` when there is one already; gives its folder and what is to be told.
pub(crate) fn run(root: &Path, quality: Quality, module: Option<&str>) -> Result<(PathBuf, String), String> {
    let module = match module {
        Some(module) => PathBuf::from(module),
        None => build::module(root, quality.profile())?,
    };
    let folder = package_folder(root);
    package::write(root, &module, &folder)?;
    let report = if quality == Quality::Release { sizes::report(&folder)? } else { String::new() };
    Ok((folder, report))
}

/// Where the package is put.
pub(crate) fn package_folder(root: &Path) -> PathBuf {
    root.join("wasm/pkg")
}

/// Tests the package that is there in Node.
pub(crate) fn test(root: &Path, say: impl Fn(&str)) -> Result<(), String> {
    node_tests::run(root, say)
}

impl Quality {
    /// The profile in the workspace's `Cargo.toml`.
    const fn profile(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Test => "wasm-test",
        }
    }
}

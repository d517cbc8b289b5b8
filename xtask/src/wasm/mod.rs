//! `cargo xtask wasm`: the WebAssembly module and the npm package around it.

mod bindings;
mod build;
mod package;
mod sizes;

use std::path::{Path, PathBuf};

/// Which build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quality {
    /// As it is published, with a limit for its size.
    Release,
    /// For tests: the same code, optimized so far as does not take long.
    Test,
}

/// Builds the package; gives its folder and what is to be told.
pub(crate) fn run(root: &Path, quality: Quality) -> Result<(PathBuf, String), String> {
    let module = build::module(root, quality.profile())?;
    let folder = root.join("wasm/pkg");
    package::write(root, &module, &folder)?;
    let report = sizes::report(&folder, quality == Quality::Release)?;
    Ok((folder, report))
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

//! The tests of the package in Node: it is packed, installed and used, and its answers are compared with native ones.

use super::answers;
use crate::npm;
use std::path::Path;

/// Runs them on the package that is there.
pub(super) fn run(root: &Path, say: impl Fn(&str)) -> Result<(), String> {
    let folder = root.join("wasm");
    let count = answers::write(root, &folder.join("js-tests/answers.jsonl"))?;
    say(&format!("{count} native answers to compare with"));
    npm::install(&folder)?;
    npm::run(&folder, &["test"])
}

//! The tests of the package in Node: it is packed, installed and used, and its answers are compared with native ones.

use super::answers;
use std::path::Path;
use std::process::Command;

/// Runs them on the package that is there.
pub(super) fn run(root: &Path, say: impl Fn(&str)) -> Result<(), String> {
    let file = root.join("wasm/js-tests/answers.jsonl");
    let count = answers::write(root, &file)?;
    say(&format!("{count} native answers to compare with"));
    npm(root, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    npm(root, &["test"])
}

fn npm(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let status = Command::new("npm").current_dir(root.join("wasm")).args(arguments).status();
    let status = status.map_err(|error| format!("npm: {error}; the tests of the npm package need Node 20"))?;
    if status.success() { Ok(()) } else { Err(format!("npm {} failed", arguments.join(" "))) }
}

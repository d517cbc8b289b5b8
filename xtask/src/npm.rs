//! npm in one of the folders that have a `package.json`.

use std::path::Path;
use std::process::{Command, Stdio};

/// The oldest release of Node that the tools of the page run on: major and minor number.
const NODE: (u32, u32) = (20, 19);

/// Installs exactly what the lock file says; runs no script of any package.
pub(crate) fn install(folder: &Path) -> Result<(), String> {
    run(folder, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

/// Runs npm there.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Result<(), String> {
    let status = Command::new(program()).current_dir(folder).args(arguments).status();
    let status = status.map_err(|error| format!("npm: {error}; {}", wanted()))?;
    if status.success() { Ok(()) } else { Err(format!("npm {} failed in {}", arguments.join(" "), folder.display())) }
}

/// Says what is missing while nothing has been built yet.
pub(crate) fn demand() -> Result<(), String> {
    let missing = |what: String| format!("{what}; {}", wanted());
    let output = Command::new("node").arg("--version").output().map_err(|error| missing(format!("node: {error}")))?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if number(&version).is_none_or(|number| number < NODE) {
        return Err(missing(format!("this Node is {version}")));
    }
    let npm = Command::new(program()).arg("--version").stdout(Stdio::null()).status();
    npm.map(drop).map_err(|error| missing(format!("npm: {error}")))
}

fn wanted() -> String {
    format!("the npm package and the page need Node {}.{} or newer with npm: https://nodejs.org", NODE.0, NODE.1)
}

/// On Windows npm is a script.
fn program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Major and minor number of `v20.19.2`.
fn number(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn reads_what_node_says_of_itself() {
        assert_eq!(number("v20.19.2"), Some((20, 19)));
        assert_eq!(number("20"), None);
    }
}

//! npm as a child process, and what its error text says about why an install failed.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Why `npm install` failed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Packages that cannot be had, so that an empty stand-in has to do.
    Missing(Vec<String>),
    /// There is no such version of the requested package.
    NoSuchVersion(String),
    /// The registry cannot be reached.
    NoNetwork(String),
    /// Anything else: the last lines of the error text.
    Other(String),
}

/// Runs `npm install` for `package` in `folder`. A folder given as `node` provides the node that npm
/// and its children use.
pub(crate) fn install(folder: &Path, package: &str, flags: &[&str], node: Option<&Path>) -> Result<(), Failure> {
    let mut command = Command::new("npm");
    command.current_dir(folder).arg("install").arg(package).args(flags);
    command.args(["--no-audit", "--no-fund", "--loglevel=error"]);
    if let Some(bin) = node {
        command.env("PATH", path_with(bin));
    }
    let output = command.output().map_err(|error| {
        Failure::Other(format!("npm cannot be started ({error}); install Node.js with npm and try again"))
    })?;
    if output.status.success() {
        return Ok(());
    }
    Err(explain(&String::from_utf8_lossy(&output.stderr), package))
}

/// `PATH` with one folder in front.
fn path_with(first: &Path) -> std::ffi::OsString {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(first.to_owned()).chain(std::env::split_paths(&rest)).collect();
    std::env::join_paths(folders).unwrap_or(rest)
}

/// Packages that are known under a name other than that of their git repository.
const GIT_PACKAGES: [(&str, &[&str]); 1] = [("libsignal-node", &["libsignal", "@whiskeysockets/libsignal-node"])];

/// Reads npm's error text.
pub(crate) fn explain(text: &str, wanted: &str) -> Failure {
    let wanted = package_name(wanted);
    let mut missing: Vec<String> = Vec::new();
    for line in text.lines() {
        if let Some(specifier) =
            between(line, "resource '", "'").or_else(|| between(line, "No matching version found for ", " "))
        {
            let name = package_name(specifier.trim_end_matches('.'));
            if name == wanted {
                return Failure::NoSuchVersion(specifier.trim_end_matches('.').to_owned());
            }
            missing.push(name.to_owned());
        } else if line.contains(" command git ") {
            missing.extend(git_packages(line));
        }
    }
    if !missing.is_empty() {
        missing.sort();
        missing.dedup();
        return Failure::Missing(missing);
    }
    let offline =
        ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "ERR_SOCKET_TIMEOUT"];
    if let Some(code) = offline.into_iter().find(|code| text.contains(code)) {
        return Failure::NoNetwork(code.to_owned());
    }
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("npm error")).collect();
    let from = lines.len().saturating_sub(8);
    Failure::Other(lines[from..].join("\n"))
}

/// The packages behind a git command that failed.
fn git_packages(line: &str) -> Vec<String> {
    let url = line.split_whitespace().rfind(|word| word.contains("://") || word.contains('@')).unwrap_or_default();
    let repository = url.rsplit('/').next().unwrap_or_default().trim_end_matches(".git");
    match GIT_PACKAGES.into_iter().find(|(known, _)| *known == repository) {
        Some((_, names)) => names.iter().map(|name| (*name).to_owned()).collect(),
        None if repository.is_empty() => Vec::new(),
        None => vec![repository.to_owned()],
    }
}

/// `@scope/name@^1.2` without its version.
fn package_name(specifier: &str) -> &str {
    let at = specifier.char_indices().skip(1).find(|(_, letter)| *letter == '@');
    at.map_or(specifier, |(at, _)| &specifier[..at])
}

fn between<'t>(line: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let rest = &line[line.find(before)? + before.len()..];
    Some(&rest[..rest.find(after).unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(names: &[&str]) -> Failure {
        Failure::Missing(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn learns_the_name_of_a_package_that_vanished() {
        let text = "npm error code E404\nnpm error 404 Not Found - GET https://registry.example/cssomnom\n\
                    npm error 404  The requested resource 'cssomnom@^0.1.11' could not be found or you do not have permission to access it.";
        assert_eq!(explain(text, "openclaw@2026.4.5"), missing(&["cssomnom"]));
        let scoped = "npm error notarget No matching version found for @a/b@9.9.9.";
        assert_eq!(explain(scoped, "openclaw@2026.4.5"), missing(&["@a/b"]));
    }

    #[test]
    fn learns_the_packages_of_a_git_repository() {
        let text = "npm error code 128\nnpm error An unknown git error occurred\n\
                    npm error command git --no-replace-objects ls-remote ssh://git@github.com/whiskeysockets/libsignal-node.git\n\
                    npm error ssh: Could not resolve hostname github.com: Name or service not known";
        assert_eq!(explain(text, "openclaw@2026.2.9"), missing(&["@whiskeysockets/libsignal-node", "libsignal"]));
        let other = "npm error command git --no-replace-objects ls-remote https://github.com/someone/thing.git";
        assert_eq!(explain(other, "openclaw@2026.2.9"), missing(&["thing"]));
    }

    #[test]
    fn tells_a_wrong_version_from_a_missing_network() {
        let text = "npm error code ETARGET\nnpm error notarget No matching version found for openclaw@2026.99.1.";
        assert_eq!(explain(text, "openclaw@2026.99.1"), Failure::NoSuchVersion("openclaw@2026.99.1".to_owned()));
        let text = "npm error code ENOTFOUND\nnpm error network request to the registry failed";
        assert_eq!(explain(text, "openclaw@2026.9.6"), Failure::NoNetwork("ENOTFOUND".to_owned()));
        let text = "npm error code ENOSPC\nnpm error nospc no space left";
        assert!(matches!(explain(text, "openclaw@2026.9.6"), Failure::Other(_)));
    }
}

//! pre-commit itself, with the hooks of this commit, on a repository with bad, fixable and good configs.

use super::workshop::{Trouble, Workshop, attempt, ensure, path_with, read, run, write};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const BAD: &str = "{ \"gateway\": { \"mode\": \"local\" }, \"nope\": 1 }\n";
/// A moved key, which a safe fix carries to its new place.
const FIXABLE: &str =
    "{ \"gateway\": { \"mode\": \"local\" }, \"messages\": { \"tts\": { \"auto\": \"inbound\" } } }\n";
const GOOD: &str = "{ \"gateway\": { \"mode\": \"local\" } }\n";

pub(super) fn system(workshop: &Workshop) -> Result<String, Trouble> {
    try_hooks(workshop, "-system")
}

pub(super) fn python(workshop: &Workshop) -> Result<String, Trouble> {
    try_hooks(workshop, "")
}

pub(super) fn source(workshop: &Workshop) -> Result<String, Trouble> {
    try_hooks(workshop, "-src")
}

/// A repository whose commits go through the hooks.
struct Project {
    folder: PathBuf,
    path: OsString,
    cache: PathBuf,
    target: PathBuf,
}

impl Project {
    fn command(&self, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .args(arguments)
            .env("PATH", &self.path)
            .env("PRE_COMMIT_HOME", &self.cache)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        // The chore itself may have been started by git.
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
            command.env_remove(name);
        }
        command
    }

    /// Commits a text as `openclaw.json`; gives the exit code of `git commit` and what was printed.
    fn commit(&self, text: &str) -> Result<(i32, String), Trouble> {
        write(&self.folder.join("openclaw.json"), text)?;
        run(&mut self.command("git", &["add", "openclaw.json"]))?;
        let name = ["-c", "user.name=Trial", "-c", "user.email=trial@example.org"];
        attempt(self.command("git", &name).args(["commit", "--quiet", "--message", "Change the config"]))
    }
}

fn try_hooks(workshop: &Workshop, variant: &str) -> Result<String, Trouble> {
    let pre_commit = workshop.python("pre-commit")?;
    let program = workshop.program()?;
    // Only the variant that takes the program from PATH shall find it there.
    let (tools, own) = (pre_commit.parent().unwrap_or(Path::new("/")), program.parent().unwrap_or(Path::new("/")));
    let project = Project {
        folder: workshop.fresh(&format!("hooks{variant}"))?,
        path: if variant == "-system" { path_with(&[tools, own])? } else { path_with(&[tools])? },
        cache: workshop.scratch.join("pre-commit"),
        target: workshop.target.clone(),
    };
    let revision = run(Command::new("git").current_dir(&workshop.root).args(["rev-parse", "HEAD"]))?;
    let settings = format!(
        "repos:\n  - repo: file://{}\n    rev: {revision}\n    hooks:\n      - id: openclaw-lint-fix{variant}\n      - id: openclaw-lint{variant}\n",
        workshop.root.display()
    );
    write(&project.folder.join(".pre-commit-config.yaml"), &settings)?;
    run(&mut project.command("git", &["init", "--quiet"]))?;
    run(&mut project.command(&pre_commit, &["install", "--install-hooks"]))?;

    let (code, text) = project.commit(BAD)?;
    ensure(code != 0 && text.contains("unknown-key"), || format!("a bad config: exit code {code}\n{text}"))?;
    let (code, text) = project.commit(FIXABLE)?;
    ensure(code != 0, || format!("a config that needs a fix went through\n{text}"))?;
    let mended = read(&project.folder.join("openclaw.json"))?;
    ensure(mended != FIXABLE && !mended.contains("messages"), || format!("the fix hook left\n{mended}\n{text}"))?;
    let (code, text) = project.commit(&mended)?;
    ensure(code == 0, || format!("the mended config: exit code {code}\n{text}"))?;
    let (code, text) = project.commit(GOOD)?;
    ensure(code == 0, || format!("a good config: exit code {code}\n{text}"))?;
    let commits = run(&mut project.command("git", &["rev-list", "--count", "HEAD"]))?;
    ensure(commits == "2", || format!("{commits} commits instead of 2"))?;
    Ok("bad stopped, fixable mended, good committed".to_owned())
}

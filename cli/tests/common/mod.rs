//! A folder with configs, and the real binary run in it with nothing of this machine's environment.

#![allow(clippy::unwrap_used, dead_code, unreachable_pub, reason = "a helper of tests, not all of it used by each")]

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A fresh folder with an empty `home` in it.
pub struct Sandbox {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

impl Sandbox {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        Self { folder, variables: Vec::new() }
    }

    /// Adds a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        private(&path);
        self
    }

    /// Gives a file Unix permission bits; those of a fresh one are `0o600`.
    #[cfg(unix)]
    pub fn mode(self, path: &str, mode: u32) -> Self {
        set_mode(&self.path(path), mode);
        self
    }

    /// Sets an environment variable; `[DIR]` is the folder.
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        let value = value.replace("[DIR]", &self.root().display().to_string());
        self.variables.push((name.to_owned(), value));
        self
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    fn root(&self) -> PathBuf {
        fs::canonicalize(self.folder.path()).unwrap()
    }

    /// Runs `openclaw-lint` with arguments that are separated by spaces; gives the exit code and what it
    /// wrote.
    pub fn run(&self, arguments: &str) -> String {
        self.run_with(arguments, "")
    }

    /// The same with a text on standard input.
    pub fn run_with(&self, arguments: &str, input: &str) -> String {
        let (code, out, err) = self.output(arguments, input);
        let part = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!("{name}\n{text}") };
        format!("exit {code}\n{}{}", part("--- stdout", &out), part("--- stderr", &err))
    }

    /// A run that goes on while the test does something else.
    pub fn start(&self, arguments: &str) -> Child {
        self.start_with(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    fn start_with(&self, arguments: &[impl AsRef<OsStr>]) -> Child {
        let root = self.root();
        Command::new(env!("CARGO_BIN_EXE_openclaw-lint"))
            .args(arguments)
            .current_dir(&root)
            .env_clear()
            .env("HOME", root.join("home"))
            .env("PATH", root.join("bin"))
            .envs(self.variables.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Exit code, standard output and standard error.
    pub fn output(&self, arguments: &str, input: &str) -> (i32, String, String) {
        self.output_of(&arguments.split_whitespace().collect::<Vec<_>>(), input)
    }

    /// The same with arguments that may hold anything.
    pub fn output_of(&self, arguments: &[impl AsRef<OsStr>], input: &str) -> (i32, String, String) {
        let root = self.root();
        let mut child = self.start_with(arguments);
        // Not every command reads its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| shown(bytes, &root);
        (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
    }
}

#[cfg(unix)]
fn private(path: &Path) {
    set_mode(path, 0o600);
}

#[cfg(not(unix))]
fn private(_: &Path) {}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

fn shown(bytes: &[u8], root: &Path) -> String {
    String::from_utf8(bytes.to_vec()).unwrap().replace(&root.display().to_string(), "[DIR]").replace('\u{1b}', "⎋")
}

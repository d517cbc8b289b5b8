//! The judge: a real OpenClaw release in a child process that says which config files it would load.

use super::{Installed, Scratch, script};
use serde::Deserialize;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The longest that one file may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// The longest that the release may take to start on a busy machine.
const START: Duration = Duration::from_secs(300);

/// One complaint of OpenClaw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
pub(crate) struct Issue {
    /// Config path, in OpenClaw's notation.
    pub(crate) path: String,
    /// OpenClaw's words; never to be committed.
    pub(crate) message: String,
}

/// What OpenClaw says of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(default)]
pub(crate) struct Verdict {
    /// It would load the file.
    #[serde(rename = "ok")]
    pub(crate) accepted: bool,
    /// Why not.
    pub(crate) issues: Vec<Issue>,
    /// What it loads with a complaint.
    pub(crate) warnings: Vec<Issue>,
    /// Old forms that it still knows.
    pub(crate) legacy: Vec<Issue>,
    /// It did not answer, but threw, died or hung.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) crash: Option<String>,
}

/// A line that is no verdict: the process is up, or cannot work at all.
#[derive(Deserialize)]
struct Greeting {
    #[serde(default)]
    fatal: Option<String>,
}

/// A release to ask. Its process starts with the first question and again after a crash.
pub(crate) struct Oracle {
    installed: Installed,
    home: PathBuf,
    process: Option<Process>,
}

struct Process {
    child: Child,
    questions: ChildStdin,
    answers: Receiver<String>,
}

impl Oracle {
    /// A judge with a throwaway home folder below `scratch`.
    pub(crate) fn new(installed: Installed, scratch: &Scratch) -> Result<Self, String> {
        let home = scratch.folder(&format!("homes/{}-{}", installed.release, std::process::id()))?;
        let oracle = Self { installed, home, process: None };
        std::fs::create_dir_all(oracle.folder()).map_err(|e| format!("{}: {e}", oracle.folder().display()))?;
        Ok(oracle)
    }

    /// A folder for files to be judged.
    pub(crate) fn folder(&self) -> PathBuf {
        self.home.join("config")
    }

    /// The environment variables that the release sees.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let home = self.home.display().to_string();
        let state = self.home.join(".openclaw").display().to_string();
        [("HOME", home.as_str()), ("TMPDIR", &home), ("OPENCLAW_STATE_DIR", &state), ("TZ", "UTC")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
    }

    /// Judges the files one by one. A file on which the process dies or hangs gets a crash verdict, and
    /// a fresh process goes on with the next one.
    pub(crate) fn judge(&mut self, files: &[PathBuf]) -> Result<Vec<Verdict>, String> {
        files.iter().map(|file| self.judge_one(file)).collect()
    }

    fn judge_one(&mut self, file: &Path) -> Result<Verdict, String> {
        let mut process = match self.process.take() {
            Some(running) => running,
            None => self.start()?,
        };
        match process.ask(file) {
            Ok(verdict) => {
                self.process = Some(process);
                Ok(verdict)
            }
            Err(reason) => {
                process.stop();
                Ok(Verdict { crash: Some(reason), ..Verdict::default() })
            }
        }
    }

    fn start(&self) -> Result<Process, String> {
        let mut child = Command::new(&self.installed.node)
            .arg("--no-warnings")
            .arg(script("openclaw", "oracle.mjs"))
            .arg(&self.installed.package)
            .current_dir(&self.home)
            .env_clear()
            .envs(self.environment())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("{}: {e}", self.installed.node.display()))?;
        let (Some(questions), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("the judge has no pipes".to_owned());
        };
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let process = Process { child, questions, answers };
        let line = process.answers.recv_timeout(START);
        match line.ok().and_then(|line| serde_json::from_str::<Greeting>(&line).ok()) {
            Some(Greeting { fatal: None }) => Ok(process),
            failed => {
                process.stop();
                let why = failed.and_then(|greeting| greeting.fatal).unwrap_or_else(|| "no answer".to_owned());
                Err(format!("OpenClaw {} does not start: {why}", self.installed.release))
            }
        }
    }
}

impl Process {
    fn ask(&mut self, file: &Path) -> Result<Verdict, String> {
        let sent = writeln!(self.questions, "{}", file.display()).and_then(|()| self.questions.flush());
        sent.map_err(|e| format!("died: {e}"))?;
        let line = self.answers.recv_timeout(PATIENCE).map_err(|e| format!("died or hung: {e}"))?;
        serde_json::from_str(&line).map_err(|e| format!("{e}: {line}"))
    }

    fn stop(mut self) {
        drop(self.questions);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        if let Some(process) = self.process.take() {
            process.stop();
        }
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use openclaw_lint_core::release::Release;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// Answers like the real script, and dies on a file called `deadly`.
    const FAKE: &str = r#"#!/bin/sh
echo '{"ready":true}'
while read -r file; do
  case "$file" in
    deadly) exit 1 ;;
    bad) echo '{"ok":false,"issues":[{"path":"gateway","message":"no"}]}' ;;
    thrown) echo '{"crash":"thrown"}' ;;
    *) echo '{"ok":true}' ;;
  esac
done
"#;

    #[test]
    fn goes_on_after_a_file_on_which_the_release_dies() {
        let folder = std::env::temp_dir().join(format!("openclaw-lint-oracle-{}", std::process::id()));
        fs::create_dir_all(folder.join("home/config")).unwrap();
        let node = folder.join("node");
        fs::write(&node, FAKE).unwrap();
        fs::set_permissions(&node, fs::Permissions::from_mode(0o755)).unwrap();
        let installed = Installed { release: Release::new(2026, 9, 6), package: folder.clone(), node };
        let mut oracle = Oracle { installed, home: folder.join("home"), process: None };
        let files = ["good", "deadly", "bad", "thrown", "good"].map(PathBuf::from);
        let verdicts = oracle.judge(&files).unwrap();
        let accepted: Vec<bool> = verdicts.iter().map(|verdict| verdict.accepted).collect();
        let crashed: Vec<bool> = verdicts.iter().map(|verdict| verdict.crash.is_some()).collect();
        assert_eq!(accepted, [true, false, false, false, true]);
        assert_eq!(crashed, [false, true, false, true, false]);
        assert_eq!(verdicts[2].issues[0].path, "gateway");
        drop(oracle);
        fs::remove_dir_all(&folder).unwrap();
    }
}

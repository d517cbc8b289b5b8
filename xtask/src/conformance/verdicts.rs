//! Verdicts of a release, kept by text: OpenClaw is slow, and the same seed asks the same again.

use crate::openclaw::{Oracle, Scratch, Verdict};
use openclaw_lint_core::release::Release;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The judge of one release, with a memory.
pub(crate) struct Judge {
    oracle: Oracle,
    folder: PathBuf,
    known: HashMap<String, Verdict>,
    memory: File,
}

#[derive(Serialize, Deserialize)]
struct Line {
    text: String,
    verdict: Verdict,
}

impl Judge {
    /// The judge of `release`, which is installed if need be.
    pub(crate) fn new(scratch: &Scratch, release: &Release) -> Result<Self, String> {
        let installed = scratch.release(release)?;
        let folder = scratch.folder(&format!("corpus/{release}"))?;
        let path = folder.join("verdicts.jsonl");
        let lines = fs::read_to_string(&path).unwrap_or_default();
        // A last line that was cut short by an interruption is asked again.
        let known = lines.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
        let known = known.map(|line| (line.text, line.verdict)).collect();
        let memory =
            OpenOptions::new().create(true).append(true).open(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Self { oracle: Oracle::new(installed, scratch)?, folder, known, memory })
    }

    /// The folder of the corpus of this release.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file that every config stands in while it is judged; no other run uses it.
    pub(crate) fn place(&self) -> PathBuf {
        self.oracle.folder().join("openclaw.json")
    }

    /// The environment variables that the release sees.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let mut all = self.oracle.environment();
        all.push(("OPENCLAW_CONFIG_PATH".to_owned(), self.place().display().to_string()));
        all
    }

    /// What the release says of a config with that text.
    pub(crate) fn of_text(&mut self, text: &str) -> Result<Verdict, String> {
        if let Some(verdict) = self.known.get(text) {
            return Ok(verdict.clone());
        }
        let path = self.place();
        fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        let verdict = self.of_file(&path)?;
        let line = Line { text: text.to_owned(), verdict: verdict.clone() };
        let line = serde_json::to_string(&line).map_err(|e| e.to_string())?;
        writeln!(self.memory, "{line}").map_err(|e| format!("verdicts: {e}"))?;
        self.known.insert(text.to_owned(), verdict.clone());
        Ok(verdict)
    }

    /// What the release says of a file where it stands; never remembered, because the files that it
    /// includes may change.
    pub(crate) fn of_file(&mut self, path: &Path) -> Result<Verdict, String> {
        let mut verdicts = self.oracle.judge(&[path.to_owned()])?;
        verdicts.pop().ok_or_else(|| format!("{}: no verdict", path.display()))
    }
}

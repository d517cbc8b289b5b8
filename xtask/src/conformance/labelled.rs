//! The corpus of one release with OpenClaw's verdict on every case.

use super::catalogue::Catalogue;
use super::corpus::{self, Base, Case};
use super::fixtures::Fixture;
use super::options::Options;
use super::verdicts::Judge;
use crate::openclaw::{Scratch, Verdict};
use crate::releases::History;
use openclaw_lint_core::release::Release;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// A case and what OpenClaw says of it.
pub(crate) struct Labelled {
    /// What it is and where it comes from.
    pub(crate) origin: String,
    /// Its file, when it is a fixture.
    pub(crate) file: Option<PathBuf>,
    /// Its text.
    pub(crate) text: String,
    /// Its value, when it can be taken apart.
    pub(crate) config: Option<Value>,
    /// OpenClaw's word.
    pub(crate) verdict: Verdict,
}

/// All cases of one release.
pub(crate) struct Corpus {
    /// The release.
    pub(crate) release: Release,
    /// Its judge, for further questions.
    pub(crate) judge: Judge,
    /// What the release accepts, as far as the history knows.
    pub(crate) catalogue: Catalogue,
    /// The cases.
    pub(crate) cases: Vec<Labelled>,
}

/// Makes the corpus of `release` and has it judged. Changed copies are made only of what the release
/// accepts as it is: a config that is refused anyway shows little.
pub(crate) fn build(
    scratch: &Scratch,
    history: &History,
    release: &Release,
    fixtures: &[Fixture],
    options: &Options,
) -> Result<Corpus, String> {
    let catalogue = Catalogue::new(history, release).ok_or_else(|| format!("{release} is not in the history"))?;
    let mut judge = Judge::new(scratch, release)?;
    let mut cases = Vec::new();
    let mut bases = Vec::new();
    for fixture in fixtures {
        let verdict = judge.of_file(&fixture.path)?;
        if let (true, Some(config)) = (verdict.accepted, &fixture.config) {
            bases.push(Base { origin: fixture.name.clone(), target: None, config: config.clone() });
        }
        let (file, config) = (Some(fixture.path.clone()), fixture.config.clone());
        cases.push(Labelled { origin: fixture.name.clone(), file, text: fixture.text.clone(), config, verdict });
    }
    let valid = corpus::valid(&catalogue, options.seed, options.mutations / 2);
    for (index, base) in valid.into_iter().enumerate() {
        let case = label(&mut judge, corpus::unchanged(&base, options.seed, index))?;
        if case.verdict.accepted {
            bases.push(base);
        }
        cases.push(case);
    }
    for case in corpus::changed(&catalogue, &bases, options.seed, options.mutations) {
        cases.push(label(&mut judge, case)?);
    }
    let corpus = Corpus { release: *release, judge, catalogue, cases };
    corpus.write()?;
    Ok(corpus)
}

fn label(judge: &mut Judge, case: Case) -> Result<Labelled, String> {
    let verdict = judge.of_text(&case.text)?;
    Ok(Labelled { origin: case.origin, file: None, text: case.text, config: Some(case.config), verdict })
}

impl Corpus {
    /// Writes `labels.jsonl`: one case a line, so that other programs can use the corpus.
    fn write(&self) -> Result<(), String> {
        let mut lines = String::new();
        for case in &self.cases {
            let line = json!({
                "origin": case.origin,
                "accepted": case.verdict.accepted,
                "crash": case.verdict.crash,
                "issues": case.verdict.issues,
                "warnings": case.verdict.warnings,
                "text": case.text,
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
        let path = self.judge.folder().join("labels.jsonl");
        fs::write(&path, lines).map_err(|e| format!("{}: {e}", path.display()))
    }
}

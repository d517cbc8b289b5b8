//! `cargo xtask conformance`: does the linter accept exactly what OpenClaw itself accepts?

mod catalogue;
mod compare;
mod corpus;
mod fixtures;
mod known;
mod labelled;
mod legacy;
mod migrations;
mod mutations;
mod options;
mod ours;
mod place;
mod random;
mod render;
mod report;
mod sample;
mod shrink;
mod verdicts;

use crate::openclaw::Scratch;
use crate::releases::{History, data_folder};
use known::Known;
use labelled::Corpus;
use options::Options;
use ours::Linter;
use report::{Group, Outcome};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Groups shown at the terminal; all of them are in `disagreements.txt`.
const SHOWN: usize = 25;

/// Runs the comparison; `say` tells a person how far it is.
pub(crate) fn run(root: &Path, words: &[&str], say: &dyn Fn(&str)) -> Result<String, String> {
    if let ["legacy", words @ ..] = words {
        return legacy::run(root, words, say);
    }
    if let ["migrations", words @ ..] = words {
        return migrations::run(root, words, say);
    }
    let options = Options::parse(words)?;
    let scratch = Scratch::new(root);
    let history = History::read(&data_folder(root))?;
    let fixtures = fixtures::find(root)?;
    let known = known::read()?;
    let mut outcomes = Vec::new();
    for release in &options.releases {
        let mut corpus = labelled::build(&scratch, &history, release, &fixtures, &options)?;
        let (outcome, elsewhere) = one_release(&mut corpus, &known)?;
        let path = corpus.judge.folder().join("disagreements.txt");
        let text = format!(
            "{}\nRefused by both, for reasons that have no place in common:\n\n{elsewhere}",
            outcome.lines(usize::MAX)
        );
        fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        say(&outcome.summary());
        say(&format!("{}  all of them: {}", outcome.lines(SHOWN), path.display()));
        outcomes.push(outcome);
    }
    if let Some(path) = &options.report {
        let report = json!({"format": 1, "seed": options.seed, "mutations": options.mutations, "releases": outcomes});
        let text = serde_json::to_string_pretty(&report).map_err(|e| e.to_string())?;
        fs::write(path, text + "\n").map_err(|e| format!("{}: {e}", path.display()))?;
    }
    let failures: Vec<String> = outcomes.iter().filter_map(Outcome::failure).collect();
    if failures.is_empty() { Ok("the linter and OpenClaw agree".to_owned()) } else { Err(failures.join("\n")) }
}

/// The outcome, and the cases that both refuse for different reasons.
fn one_release(corpus: &mut Corpus, known: &[Known]) -> Result<(Outcome, String), String> {
    let linter = Linter::new(corpus.release, corpus.judge.environment());
    let comparison = compare::compare(corpus, &linter);
    let mut groups = Vec::new();
    for (key, indexes) in &comparison.groups {
        let known = known.iter().find(|known| known.explains(&corpus.release, key)).map(|known| known.reason.clone());
        let smallest = indexes.iter().min_by_key(|index| corpus.cases[**index].text.len()).map_or(0, |index| *index);
        let (config, mut example) = (corpus.cases[smallest].config.clone(), corpus.cases[smallest].text.clone());
        if corpus.cases[smallest].file.is_some() {
            example = corpus.cases[smallest].origin.clone();
        }
        if let Some(config) = config.filter(|_| known.is_none()) {
            example = shrink::shrink(corpus, &linter, &config)?.unwrap_or(example);
        }
        groups.push(Group::new(key, indexes.len(), example, known));
    }
    let cases = comparison.elsewhere.iter().map(|index| compare::both_reasons(corpus, &linter, &corpus.cases[*index]));
    let elsewhere = cases.collect::<Vec<_>>().join("\n");
    Ok((Outcome::new(corpus.release, &comparison, groups), elsewhere))
}

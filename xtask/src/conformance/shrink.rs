//! The smallest config that still shows a disagreement.

use super::compare::{Key, difference};
use super::labelled::Corpus;
use super::ours::Linter;
use super::place::{places, remove};
use super::render::{Style, render};
use serde_json::Value;

/// Questions to OpenClaw per example.
const PATIENCE: usize = 60;

/// Takes away whatever the disagreement does not need. None for a case that cannot be taken apart,
/// such as a fixture with includes, or one that depends on how it is written.
pub(crate) fn shrink(
    corpus: &mut Corpus,
    linter: &Linter,
    key: &Key,
    config: &Value,
) -> Result<Option<String>, String> {
    let mut questions = 0;
    let mut smallest = config.clone();
    if !shows(corpus, linter, key, &smallest)? {
        return Ok(None);
    }
    let mut next = 0;
    while questions < PATIENCE {
        let all = places(&smallest, &corpus.catalogue);
        let Some(place) = all.iter().skip(1).nth(next) else { break };
        let mut smaller = smallest.clone();
        remove(&mut smaller, &place.steps);
        questions += 1;
        if shows(corpus, linter, key, &smaller)? {
            smallest = smaller;
        } else {
            next += 1;
        }
    }
    Ok(Some(render(&smallest, Style::Compact)))
}

fn shows(corpus: &mut Corpus, linter: &Linter, key: &Key, config: &Value) -> Result<bool, String> {
    let text = render(config, Style::Compact);
    let opinion = linter.of_text(&corpus.judge.place(), text.as_bytes());
    if opinion.accepted != (key.kind == super::compare::Kind::FalseAccept) {
        return Ok(false);
    }
    let verdict = corpus.judge.of_text(&text)?;
    Ok(verdict.crash.is_none() && difference(&corpus.catalogue, &verdict, &opinion).as_ref() == Some(key))
}

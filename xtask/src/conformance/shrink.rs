//! The smallest config that still shows a disagreement.

use super::compare::{Key, Kind, difference};
use super::labelled::Corpus;
use super::ours::Linter;
use super::place::{places, remove};
use super::render::{Style, render};
use serde_json::Value;

/// Questions to OpenClaw per example.
const PATIENCE: usize = 60;

/// Takes away whatever the disagreement does not need. None for a case that cannot be taken apart,
/// such as a fixture with includes, or one that depends on how it is written.
pub(crate) fn shrink(corpus: &mut Corpus, linter: &Linter, config: &Value) -> Result<Option<String>, String> {
    let mut questions = 0;
    let mut smallest = config.clone();
    let Some(key) = disagreement(corpus, linter, &smallest, None)? else { return Ok(None) };
    let mut next = 0;
    while questions < PATIENCE {
        let all = places(&smallest, &corpus.catalogue);
        let Some(place) = all.iter().skip(1).nth(next) else { break };
        let mut smaller = smallest.clone();
        remove(&mut smaller, &place.steps);
        questions += 1;
        if disagreement(corpus, linter, &smaller, Some(key.kind))?.as_ref() == Some(&key) {
            smallest = smaller;
        } else {
            next += 1;
        }
    }
    Ok(Some(render(&smallest, Style::Compact)))
}

/// The disagreement about `config`. OpenClaw is asked only when the linter's opinion leaves room for one
/// of the kind that is looked for.
fn disagreement(
    corpus: &mut Corpus,
    linter: &Linter,
    config: &Value,
    kind: Option<Kind>,
) -> Result<Option<Key>, String> {
    let text = render(config, Style::Compact);
    let opinion = linter.of_text(&corpus.judge.place(), text.as_bytes());
    if kind.is_some_and(|kind| opinion.accepted != (kind == Kind::FalseAccept)) {
        return Ok(None);
    }
    let verdict = corpus.judge.of_text(&text)?;
    Ok(if verdict.crash.is_some() { None } else { difference(&corpus.catalogue, &verdict, &opinion) })
}

//! `cargo xtask conformance legacy`: keys that a release no longer has, or does not have yet, and
//! loads all the same, because it rewrites old configs in memory or looks away.

use super::catalogue::Catalogue;
use super::options::Options;
use super::random::Random;
use super::render::{Style, render};
use super::sample::Sampler;
use super::verdicts::Judge;
use crate::openclaw::{Scratch, Verdict};
use crate::releases::{History, data_folder};
use openclaw_lint_core::schema::pattern::Pattern;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Values tried per key.
const TRIES: u64 = 4;

/// What a release does with a key that its schema lacks.
#[derive(Clone, Copy, Debug, Default)]
struct Fate {
    /// Accepted values out of those tried that another release accepts.
    valid: usize,
    /// How many were tried.
    tried: usize,
    /// A value that makes no sense is accepted as well.
    nonsense: bool,
    /// A complaint comes with it.
    warned: bool,
}

/// Probes every key that only other releases have; writes `legacy.json` in the scratch folder.
pub(crate) fn run(root: &Path, words: &[&str], say: &dyn Fn(&str)) -> Result<String, String> {
    let options = Options::parse(words)?;
    let scratch = Scratch::new(root);
    let history = History::read(&data_folder(root))?;
    let mut all = BTreeMap::new();
    for release in &options.releases {
        let catalogue = Catalogue::new(&history, release).ok_or_else(|| format!("{release} is not in the history"))?;
        let mut judge = Judge::new(&scratch, release)?;
        let mut found = BTreeMap::new();
        let foreign = catalogue.foreign_patterns();
        for pattern in &foreign {
            let fate = probe(&catalogue, &mut judge, pattern, options.seed)?;
            if fate.valid > 0 || fate.nonsense {
                let said =
                    json!({"valid": fate.valid, "tried": fate.tried, "nonsense": fate.nonsense, "warned": fate.warned});
                found.insert(pattern.to_string(), said);
            }
        }
        say(&format!(
            "{release}: {} of {} keys that only other releases have are accepted",
            found.len(),
            foreign.len()
        ));
        all.insert(release.to_string(), found);
    }
    let path = scratch.folder("corpus")?.join("legacy.json");
    let text = serde_json::to_string_pretty(&all).map_err(|e| e.to_string())?;
    std::fs::write(&path, text + "\n").map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(path.display().to_string())
}

fn probe(catalogue: &Catalogue, judge: &mut Judge, pattern: &Pattern, seed: u64) -> Result<Fate, String> {
    let sampler = Sampler::new(catalogue);
    let mut fate = Fate::default();
    let mut last = None;
    for attempt in 0..TRIES {
        let Some(config) = sampler.config(pattern, &mut Random::new(seed, attempt)) else { break };
        if last.as_ref() == Some(&config) {
            continue;
        }
        let verdict = ask(judge, &config)?;
        fate.tried += 1;
        fate.valid += usize::from(verdict.accepted);
        fate.warned |= verdict.accepted && !(verdict.warnings.is_empty() && verdict.legacy.is_empty());
        last = Some(config);
        if attempt == 1 && fate.valid == 0 {
            break;
        }
    }
    if let Some(mut config) = last.filter(|_| fate.valid > 0)
        && let Some(place) = super::place::places(&config, catalogue).last()
        && let Some(value) = super::place::at_mut(&mut config, &nonsense_place(&place.steps, pattern))
    {
        *value = json!({"no": {"such": "value"}});
        fate.nonsense = ask(judge, &config)?.accepted;
    }
    Ok(fate)
}

/// The steps of the probed key itself: values below it do not count.
fn nonsense_place(deepest: &[super::place::Step], pattern: &Pattern) -> Vec<super::place::Step> {
    deepest.iter().take(pattern.steps().len()).cloned().collect()
}

fn ask(judge: &mut Judge, config: &Value) -> Result<Verdict, String> {
    judge.of_text(&render(config, Style::Compact))
}

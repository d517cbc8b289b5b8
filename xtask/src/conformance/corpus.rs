//! The corpus of one release: small valid configs spread over everything that it accepts, and changed
//! copies of those and of the fixtures.

use super::catalogue::Catalogue;
use super::mutations::{ALL, Mutation, Site};
use super::place::{Place, places};
use super::random::Random;
use super::render::{Style, render};
use super::sample::Sampler;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use serde_json::Value;
use std::collections::BTreeMap;

/// A generated config.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Case {
    /// The path it was made for, or the fixture it was made from, and what was changed.
    pub(crate) origin: String,
    /// Its value.
    pub(crate) config: Value,
    /// Its text.
    pub(crate) text: String,
}

/// A config to change.
pub(crate) struct Base {
    /// Where it comes from.
    pub(crate) origin: String,
    /// The place that changes shall aim at; None for a whole fixture.
    pub(crate) target: Option<Pattern>,
    /// The config.
    pub(crate) config: Value,
}

/// Streams of random numbers that must not repeat each other.
const VALID: u64 = 0;
const CHANGED: u64 = 1 << 32;

/// `count` small configs, one per path, evenly over sections and depths and over all paths.
pub(crate) fn valid(catalogue: &Catalogue, seed: u64, count: usize) -> Vec<Base> {
    let sampler = Sampler::new(catalogue);
    let mut bases = Vec::new();
    for (index, pattern) in spread(catalogue, seed, count * 2).into_iter().enumerate() {
        if bases.len() == count {
            break;
        }
        let mut random = Random::new(seed, VALID + index as u64);
        if let Some(config) = sampler.config(&pattern, &mut random) {
            bases.push(Base { origin: pattern.to_string(), target: Some(pattern), config });
        }
    }
    bases
}

/// The case that a base is by itself.
pub(crate) fn unchanged(base: &Base, seed: u64, index: usize) -> Case {
    let mut random = Random::new(seed ^ 1, VALID + index as u64);
    let text = render(&base.config, Style::any(&mut random));
    Case { origin: base.origin.clone(), config: base.config.clone(), text }
}

/// `count` changed copies of `bases`.
pub(crate) fn changed(catalogue: &Catalogue, bases: &[Base], seed: u64, count: usize) -> Vec<Case> {
    let sampler = Sampler::new(catalogue);
    let mut cases = Vec::new();
    if bases.is_empty() {
        return cases;
    }
    // Not every change is possible somewhere, hence the slack.
    for index in 0..count * 4 {
        if cases.len() == count {
            break;
        }
        let mut random = Random::new(seed, CHANGED + index as u64);
        let (name, mutation) = ALL[index % ALL.len()];
        // The change decides: the first base that offers a place for it is taken.
        let first = random.below(bases.len());
        let candidates = (0..bases.len().min(60)).map(|step| &bases[(first + step) % bases.len()]);
        for base in candidates {
            let mut config = base.config.clone();
            if !change(catalogue, &sampler, base, &mut config, mutation, &mut random) {
                continue;
            }
            let mut origin = format!("{}: {name}", base.origin);
            if let Some((second, mutation)) = random.pick(&ALL).filter(|_| index % 5 == 0)
                && change(catalogue, &sampler, base, &mut config, *mutation, &mut random)
            {
                origin = format!("{origin}, {second}");
            }
            let text = render(&config, Style::any(&mut random));
            cases.push(Case { origin, config, text });
            break;
        }
    }
    cases
}

/// Tries a change at some places of one config.
fn change(
    catalogue: &Catalogue,
    sampler: &Sampler<'_>,
    base: &Base,
    config: &mut Value,
    mutation: Mutation,
    random: &mut Random,
) -> bool {
    let all = places(config, catalogue);
    (0..8).any(|_| {
        let Some(place) = aim(&all, base.target.as_ref(), random) else { return false };
        mutation(&mut Site { config, place: &place, places: &all, catalogue, sampler, random }).is_some()
    })
}

/// Mostly the place that the base was made for, sometimes any place on the way or beside it.
fn aim(all: &[Place], target: Option<&Pattern>, random: &mut Random) -> Option<Place> {
    let on_target: Vec<&Place> =
        all.iter().filter(|place| target.is_some() && place.pattern.as_ref() == target).collect();
    if !on_target.is_empty() && random.chance(65) {
        return random.pick(&on_target).map(|place| (*place).clone());
    }
    random.pick(all).cloned()
}

/// Paths, half of them one section and depth after the other, half of them anywhere.
fn spread(catalogue: &Catalogue, seed: u64, count: usize) -> Vec<Pattern> {
    let mut random = Random::new(seed, u64::MAX);
    let mut groups: BTreeMap<(Vec<Step>, usize), Vec<Pattern>> = BTreeMap::new();
    for pattern in catalogue.patterns().filter(|pattern| !pattern.steps().is_empty()) {
        groups.entry((section(pattern), pattern.steps().len())).or_default().push(pattern.clone());
    }
    let mut anywhere = random.shuffled(groups.values().flatten().cloned().collect::<Vec<_>>());
    let groups = groups.into_values().map(|group| random.shuffled(group)).collect();
    let mut groups: Vec<Vec<Pattern>> = random.shuffled(groups);
    let mut out = Vec::new();
    while out.len() < count && !(groups.is_empty() && anywhere.is_empty()) {
        groups.retain(|group| !group.is_empty());
        for group in &mut groups {
            out.extend(group.pop());
            out.extend(anywhere.pop());
        }
        if groups.is_empty() {
            out.extend(anywhere.pop());
        }
    }
    out.truncate(count);
    out
}

/// A top-level key, or the second step where the sections below differ much.
fn section(pattern: &Pattern) -> Vec<Step> {
    let wide = matches!(pattern.steps().first(), Some(Step::Key(top)) if ["channels", "agents", "tools", "gateway"].contains(&top.as_str()));
    pattern.steps().iter().take(if wide { 2 } else { 1 }).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::small;
    use super::*;

    fn texts(seed: u64) -> Vec<String> {
        let catalogue = small();
        let bases = valid(&catalogue, seed, 20);
        let changed = changed(&catalogue, &bases, seed, 200);
        bases
            .iter()
            .enumerate()
            .map(|(index, base)| unchanged(base, seed, index).text)
            .chain(changed.into_iter().map(|case| case.text))
            .collect()
    }

    #[test]
    fn is_the_same_for_the_same_seed() {
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
    }

    #[test]
    fn covers_every_path_and_many_changes() {
        let catalogue = small();
        let bases = valid(&catalogue, 1, 100);
        let mut made: Vec<String> = bases.iter().map(|base| base.origin.clone()).collect();
        made.sort();
        made.dedup();
        let unreachable = 1; // the root itself
        assert_eq!(made.len(), catalogue.patterns().count() - unreachable);
        let cases = changed(&catalogue, &bases, 1, 500);
        assert_eq!(cases.len(), 500);
        for (name, _) in ALL {
            assert!(cases.iter().any(|case| case.origin.contains(name)), "{name} never happened");
        }
    }
}

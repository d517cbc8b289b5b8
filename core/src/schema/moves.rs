//! Where keys went that a release no longer knows: `core/data/history/moves.txt`, one old path a line,
//! then its new places, or `-` when nothing took its place. What is not in it may be in the catalogue of
//! migrations, which says the same of whole groups of places.

use super::atlas::Atlas;
use super::fits::is_open;
use super::pattern::{Pattern, Step};
use crate::migrate::catalogue;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const MOVES: &str = include_str!("../../data/history/moves.txt");

fn table() -> &'static BTreeMap<Pattern, Vec<Pattern>> {
    static TABLE: OnceLock<BTreeMap<Pattern, Vec<Pattern>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let row = |line: &str| {
            let (from, to) = line.split_once('\t')?;
            Some((Pattern::parse(from)?, to.split(", ").filter(|to| *to != "-").filter_map(Pattern::parse).collect()))
        };
        MOVES.lines().filter_map(row).collect()
    })
}

/// The new places of `pattern` that the release with index `release` knows. None when there is none.
#[must_use]
pub fn successors(pattern: &Pattern, release: usize) -> Option<Vec<Pattern>> {
    let atlas = Atlas::whole(release);
    successors_among(pattern, |to| atlas.find(to).is_some() || named_in_map(&atlas, to))
}

/// Whether the place exists when its names may be keys of maps, as in `talk.providers.elevenlabs`.
fn named_in_map(atlas: &Atlas, to: &Pattern) -> bool {
    let walk = |steps: &[Step]| {
        steps.iter().try_fold(atlas.root(), |place, step| match step {
            Step::Items => place.item(),
            Step::AnyKey => place.any_member(),
            Step::Key(key) => place.member(key),
        })
    };
    let steps = to.steps();
    match walk(steps).filter(|place| place.shape_id().is_some()) {
        Some(_) => true,
        None => {
            let above =
                (0..steps.len()).rev().find_map(|length| walk(&steps[..length]).and_then(|place| place.shape()));
            above.is_some_and(is_open)
        }
    }
}

/// The new places of `pattern` among those that are `known`. None when there is none.
#[must_use]
pub fn successors_among(pattern: &Pattern, known: impl Fn(&Pattern) -> bool) -> Option<Vec<Pattern>> {
    let fitting =
        |to: Vec<Pattern>| -> Vec<Pattern> { to.into_iter().filter(|to| to != pattern && known(to)).collect() };
    let direct = successors_of(pattern)?;
    let found = fitting(direct.clone());
    if !found.is_empty() {
        return Some(found);
    }
    // The newest place may be too new for this release; an older name of it may not be.
    let older =
        table().iter().filter(|(_, to)| direct.iter().any(|place| to.contains(place))).map(|(from, _)| from.clone());
    let found = fitting(older.collect());
    (!found.is_empty()).then_some(found)
}

/// The old places whose content belongs at exactly `pattern` now.
#[must_use]
pub fn predecessors(pattern: &Pattern) -> Vec<Pattern> {
    table().iter().filter(|(_, to)| to.contains(pattern)).map(|(from, _)| from.clone()).collect()
}

/// Every row of the table: an old place and its new ones.
pub fn rows() -> impl Iterator<Item = (&'static Pattern, &'static [Pattern])> {
    table().iter().map(|(from, to)| (from, to.as_slice()))
}

/// The row of exactly `pattern`: its new places, empty when OpenClaw itself drops what stands there.
#[must_use]
pub fn row(pattern: &Pattern) -> Option<&'static [Pattern]> {
    let catalogued = || catalogue::at_key(pattern).map(|found| found.route.to.as_slice());
    table().get(pattern).map(Vec::as_slice).or_else(catalogued)
}

/// Whether OpenClaw itself drops what stands at `pattern`: the longest row that matches says so.
#[must_use]
pub fn is_dropped(pattern: &Pattern) -> bool {
    let steps = pattern.steps();
    let longest = (1..=steps.len()).rev().find_map(|length| row(&steps[..length].iter().cloned().collect()));
    longest.is_some_and(<[Pattern]>::is_empty)
}

/// The new places by the longest row that matches, with what stands below it carried along.
fn successors_of(pattern: &Pattern) -> Option<Vec<Pattern>> {
    for length in (1..=pattern.steps().len()).rev() {
        let (head, tail) = pattern.steps().split_at(length);
        let Some(to) = row(&head.iter().cloned().collect::<Pattern>()) else { continue };
        let carry = |place: &Pattern| tail.iter().fold(place.clone(), |place, step| place.join(step.clone()));
        return (!to.is_empty()).then(|| to.iter().map(carry).collect());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::history::History;

    #[test]
    fn every_row_can_be_read() {
        assert_eq!(table().len(), MOVES.lines().count());
    }

    #[test]
    fn follows_a_key_to_the_place_that_the_release_knows() {
        let newest = History::get().versions().len() - 1;
        let to = |from: &str, release| {
            successors(&Pattern::parse(from).unwrap_or_default(), release).map(|to| to[0].to_string())
        };
        assert_eq!(to("agents.list", newest).as_deref(), Some("agents.entries"));
        assert_eq!(to("routing.agents", 2).as_deref(), Some("agents.list"));
        assert_eq!(to("env.*", newest).as_deref(), Some("env.vars.*"));
        assert_eq!(to("plugins.installs", newest), None);
        let from = predecessors(&Pattern::parse("agents.entries").unwrap_or_default());
        assert!(from.contains(&Pattern::parse("agents.list").unwrap_or_default()));
    }
}

//! What the new release knows beside what the config has already.

use super::Direction;
use super::group::section_of;
use super::item::{Becomes, Entry, Item};
use super::scene::Scene;
use crate::document::ValueKind;
use crate::path::ConfigPath;
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::moves;
use crate::schema::notes;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;
use std::collections::{BTreeMap, BTreeSet};

/// More than this is no list to read.
const MOST: usize = 12;
/// No section has more than its share.
const MOST_OF_ONE: usize = 3;

/// A key that the old release did not know.
struct New {
    path: ConfigPath,
    text: &'static str,
    /// Index of the first release with it.
    first: usize,
    /// Members that the config has beside it.
    company: usize,
}

/// The items, one a section, and how many more keys there are.
pub(super) fn items(scene: &Scene<'_>) -> (Vec<Item>, usize) {
    if scene.direction() != Direction::Up {
        return (Vec::new(), 0);
    }
    let mut all = candidates(scene);
    all.sort_by_key(rank);
    let total = all.len();
    let mut shares: BTreeMap<ConfigPath, usize> = BTreeMap::new();
    let mut chosen: Vec<New> = Vec::new();
    for new in all {
        let share = shares.entry(section_of(&new.path)).or_default();
        if chosen.len() < MOST && *share < MOST_OF_ONE {
            *share += 1;
            chosen.push(new);
        }
    }
    let told = chosen.len();
    (by_parent(chosen), total - told)
}

/// First what many would look at: sections that are used a lot, near the root; then what is newest.
fn rank(new: &New) -> impl Ord + use<> {
    let depth = new.path.segments().len();
    let inside = depth.saturating_sub(section_of(&new.path).segments().len() + 1);
    (inside > 1, std::cmp::Reverse(new.company.min(6)), depth, std::cmp::Reverse(new.first), new.path.to_string())
}

fn candidates(scene: &Scene<'_>) -> Vec<New> {
    let (old, new) = (scene.old_atlas(), scene.new_atlas());
    let mut seen: BTreeSet<Pattern> = BTreeSet::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut all = Vec::new();
    let document = &scene.fixed.remaining.document;
    document.walk(|visit| {
        let ValueKind::Object(object) = &visit.value.kind else { return };
        let Some(place) = new.at(visit.path) else { return };
        // The root has everything beside it.
        if visit.path.is_root() || object.is_empty() {
            return;
        }
        let pattern = pattern_of(visit.path);
        let origin = pattern_of(&scene.origin(visit.path));
        for name in place.names() {
            let key = pattern.key(name);
            if object.get(name).is_some() || !seen.insert(key.clone()) {
                continue;
            }
            let was_there = [&pattern, &origin].iter().any(|around| is_known(&old, &around.key(name)));
            if was_there || moves::predecessors(&key).iter().any(|before| is_known(&old, before)) {
                continue;
            }
            // Whoever did not have the section could not have the key: its parent is the news.
            if !is_known(&old, &pattern) && !is_known(&old, &origin) {
                continue;
            }
            let Some(text) = description(&key) else { continue };
            let first = History::get().runs(&key).iter().map(|run| run.first).max().unwrap_or_default();
            // The same setting of a channel and of its accounts, of all agents and of one, is one.
            if names.insert(format!("{} {name} {text}", section_of(visit.path))) {
                all.push(New { path: visit.path.key(name), text, first, company: object.len() });
            }
        }
    });
    all
}

fn is_known(atlas: &Atlas, pattern: &Pattern) -> bool {
    atlas.find(pattern).is_some_and(|place| place.shape_id().is_some())
}

fn description(pattern: &Pattern) -> Option<&'static str> {
    notes::note(pattern).map(|note| note.text).filter(|text| !text.is_empty()).or_else(|| {
        let (_, parent) = pattern.steps().split_last()?;
        let any = parent.iter().cloned().collect::<Pattern>().join(Step::AnyKey);
        notes::note(&any).map(|note| note.text).filter(|text| !text.is_empty())
    })
}

/// One item an object, in the order of the config.
fn by_parent(chosen: Vec<New>) -> Vec<Item> {
    let mut groups: BTreeMap<ConfigPath, Vec<New>> = BTreeMap::new();
    for new in chosen {
        groups.entry(new.path.parent().unwrap_or_default()).or_default().push(new);
    }
    let versions = History::get().versions();
    let item = |(parent, members): (ConfigPath, Vec<New>)| {
        let entry = |new: New| {
            let since = versions.get(new.first).map(|release| format!(" (since {release})")).unwrap_or_default();
            let note = Some(format!("{}{since}", new.text));
            Entry { note, ..Entry::new(new.path, None, Becomes::Added { value: String::new() }) }
        };
        Item { title: format!("`{parent}`"), entries: members.into_iter().map(entry).collect(), ..Item::default() }
    };
    groups.into_iter().map(item).collect()
}

//! What the safe fixes do, as one step from the file as it is to the file as it will be.

mod told;

use super::group::{by_section, count as number_of};
use super::item::{Becomes, Entry, Item};
use super::scene::Scene;
use super::trail::below;
use crate::release::Release;
use crate::rules::{self, Rule};
use told::Told;

/// The kinds of change, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Moved,
    Value,
    Removed,
    Other,
}

const KINDS: [Kind; 4] = [Kind::Moved, Kind::Value, Kind::Removed, Kind::Other];

/// The items.
pub(super) fn items(scene: &Scene<'_>) -> Vec<Item> {
    let all = told::all(scene);
    let mut items = Vec::new();
    for kind in KINDS {
        let of_kind = all.iter().filter(|told| kind_of(&told.entry) == kind);
        // Values change for the reason of their rule; old forms of the same age belong together.
        let cause = |told: &Told| {
            let by_rule = matches!(kind, Kind::Value | Kind::Other).then_some(told.rule);
            (by_rule, told.already && kind != Kind::Removed)
        };
        let mut causes: Vec<_> = of_kind.clone().map(cause).collect();
        causes.sort_unstable_by_key(|(rule, already)| (!already, *rule));
        causes.dedup();
        for one in causes {
            let members: Vec<Told> = of_kind.clone().filter(|told| cause(told) == one).cloned().collect();
            for group in by_section(members, |told| &told.entry.path) {
                items.push(item(scene, kind, group.section.map(|section| section.to_string()), group.members));
            }
        }
    }
    items
}

/// How many changes the items tell.
pub(super) fn count(items: &[Item]) -> usize {
    items.iter().map(|item| item.entries.len()).sum()
}

const fn kind_of(entry: &Entry) -> Kind {
    match entry.becomes {
        Becomes::Moved { .. } => Kind::Moved,
        Becomes::Value { .. } | Becomes::Added { .. } => Kind::Value,
        Becomes::Removed { .. } => Kind::Removed,
        Becomes::Rewritten | Becomes::Kept { .. } => Kind::Other,
    }
}

fn item(scene: &Scene<'_>, kind: Kind, section: Option<String>, members: Vec<Told>) -> Item {
    let title = match (members.as_slice(), section) {
        ([one], _) => title_of_one(one),
        (many, None) if kind == Kind::Moved && many.iter().all(|told| told.already) => {
            format!("{} that {} refuses too have a new place", number_of(many.len(), "key"), scene.from())
        }
        (many, section) => title_of_many(kind, many.len(), section),
    };
    let mut found: Vec<&'static str> = members.iter().map(|told| told.rule).collect();
    found.sort_unstable();
    found.dedup();
    let (why, entries) = reasons(scene, kind, members);
    Item { title, why, rules: found, entries, ..Item::default() }
}

fn title_of_one(told: &Told) -> String {
    let Entry { path, becomes, .. } = &told.entry;
    match becomes {
        Becomes::Moved { to, .. } => match to.as_slice() {
            [to] if to.parent() == path.parent() => format!("`{path}` becomes `{to}`"),
            [to] => format!("`{path}` moves to `{to}`"),
            _ => format!("`{path}` moves to where it is used"),
        },
        Becomes::Value { .. } => format!("`{path}` gets a value that is allowed"),
        Becomes::Added { .. } => format!("`{path}` is added"),
        Becomes::Removed { .. } => format!("`{path}` is removed"),
        Becomes::Rewritten | Becomes::Kept { .. } => told.title.clone(),
    }
}

fn title_of_many(kind: Kind, many: usize, section: Option<String>) -> String {
    let section = section.map(|section| format!(" of `{section}`")).unwrap_or_default();
    let (noun, says) = match kind {
        Kind::Moved => ("key", "have a new place"),
        Kind::Value => ("value", "are written in the form of this release"),
        Kind::Removed => ("retired key", "are removed"),
        Kind::Other => ("part", "of the text are written anew"),
    };
    format!("{}{section} {says}", number_of(many, noun))
}

/// The reason that all members share, and the entries, each with its own where they differ.
fn reasons(scene: &Scene<'_>, kind: Kind, members: Vec<Told>) -> (Option<String>, Vec<Entry>) {
    if kind == Kind::Value || kind == Kind::Other {
        let shared =
            members.first().map(|told| told.why.clone()).filter(|why| members.iter().all(|told| told.why == *why));
        let summary =
            members.first().and_then(|told| rules::find(told.rule)).map(|rule: &Rule| rule.summary.to_owned());
        let each = shared.is_none();
        let entry = |told: Told| Entry { note: if each { told.why } else { told.entry.note }, ..told.entry };
        return (shared.flatten().or(summary), members.into_iter().map(entry).collect());
    }
    let untils: Vec<Option<Release>> = members.iter().map(|told| told.until).collect();
    let nothing = if kind == Kind::Removed { "nothing took their place" } else { "" };
    let one = members.len() == 1;
    let nothing = if one { nothing.replace("their", "its") } else { nothing.to_owned() };
    let same = untils.iter().all(|until| *until == untils[0]);
    let already = members.iter().all(|told| told.already);
    let since = match (untils[0].filter(|_| same), already) {
        (Some(until), true) => format!(
            "{until} was the last known release to take {}; {} refuses it too",
            if one { "it" } else { "them" },
            scene.from()
        ),
        (Some(until), false) => {
            format!("{until} is the last known release that takes {}", if one { "it" } else { "them" })
        }
        (None, true) => format!("{} refuses {} as well", scene.from(), if one { "it" } else { "them" }),
        (None, false) => String::new(),
    };
    let text = [nothing, since].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let entry = |told: Told| {
        let own = told.until.filter(|_| !same).map(|until| format!("until {until}"));
        Entry { note: told.entry.note.or(own), ..told.entry }
    };
    ((!text.is_empty()).then_some(text), members.into_iter().map(entry).collect())
}

/// Whether a place is around another.
fn is_around(around: &Entry, inner: &Entry) -> bool {
    below(&inner.path, &around.path).is_some_and(|rest| !rest.is_empty())
}

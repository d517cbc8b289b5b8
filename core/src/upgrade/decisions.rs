//! What keeps the new release from starting with the file after all safe fixes.

use super::choices;
use super::group::{by_section, count, section_of};
use super::item::{Entry, Item};
use super::scene::Scene;
use super::trail::below;
use crate::migrate::with_decision;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{Diagnostic, Severity, Text};
use crate::schema::reason::{Reason, pattern_of, reason};

/// A finding that remains.
struct Open<'a> {
    found: &'a Diagnostic,
    entry: Entry,
    /// Why the key is not known, where that is the matter.
    reason: Option<Reason>,
}

/// The decisions that the step asks for, and those that were open before.
pub(super) fn items(scene: &Scene<'_>) -> (Vec<Item>, Vec<Item>) {
    let errors = scene.fixed.remaining.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let all: Vec<Open<'_>> = errors.map(|found| open(scene, found)).collect();
    let (already, new): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|open| scene.known_already(open.found, &open.entry.path));
    (grouped(scene, new), grouped(scene, already))
}

fn open<'a>(scene: &Scene<'_>, found: &'a Diagnostic) -> Open<'a> {
    let key_rule = ["moved-key", "retired-key", "future-key", "unknown-key"].contains(&found.rule);
    let reason = found.path.last_key().filter(|_| key_rule).map(|name| {
        let atlas = scene.new_atlas();
        let known =
            found.path.parent().and_then(|parent| atlas.at(&parent)).map(|place| place.names()).unwrap_or_default();
        reason(&pattern_of(&found.path), name, &atlas, &known)
    });
    Open { found, entry: scene.entry(found), reason }
}

/// Findings of one rule that are settled in the same way are one item.
fn grouped(scene: &Scene<'_>, mut all: Vec<Open<'_>>) -> Vec<Item> {
    let mut items = Vec::new();
    while !all.is_empty() {
        let first = &all[0];
        let (rule, message) = (first.found.rule, first.found.message.clone());
        let is_key = matches!(&first.reason, Some(Reason::Retired { .. } | Reason::TooNew { .. } | Reason::Never));
        let alike = |open: &Open<'_>| {
            let same_reason = match (&open.reason, &all[0].reason) {
                (Some(a), Some(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
                (None, None) => true,
                _ => false,
            };
            let same_way = matches!(&open.reason, Some(Reason::TooNew { .. })).then(|| has_former(scene, open));
            let first_way = matches!(&all[0].reason, Some(Reason::TooNew { .. })).then(|| has_former(scene, &all[0]));
            open.found.rule == rule && same_reason && same_way == first_way && (is_key || open.found.message == message)
        };
        let marks: Vec<bool> = all.iter().map(alike).collect();
        let mut marks = marks.into_iter();
        let (group, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|_| marks.next().unwrap_or_default());
        all = rest;
        if is_key {
            items
                .extend(by_section(group, |open| &open.entry.path).into_iter().map(|group| item(scene, group.members)));
        } else {
            items.push(item(scene, group));
        }
    }
    items
}

/// Whether the release has the setting of a key that is too new for it at another place.
fn has_former(scene: &Scene<'_>, open: &Open<'_>) -> bool {
    !choices::former(&open.found.path, &scene.new_atlas()).is_empty()
}

fn item(scene: &Scene<'_>, mut group: Vec<Open<'_>>) -> Item {
    let found = group[0].found;
    let (title, why) = words(scene, &group);
    let of_group: Vec<&Diagnostic> = group.iter().map(|open| open.found).collect();
    let choices = choices::of(scene, &of_group, group[0].reason.as_ref());
    // What the only choice says need not be said twice.
    let why = why.filter(|why| choices.iter().all(|choice| choice.action != *why));
    let own_titles = of_group.len() > 1 && choices::have_own_titles(&of_group);
    let findings = findings(scene, &group);
    let several = group.len() > 1;
    for open in &mut group {
        let title = open.found.fixes.first().filter(|_| own_titles).map(|fix| fix.title.to_string());
        open.entry.note = note(scene, open, several).or(title);
    }
    Item {
        title,
        why,
        rules: vec![found.rule],
        severity: Some(found.severity),
        entries: group.into_iter().map(|open| open.entry).collect(),
        choices,
        findings,
    }
}

/// What the new release says about the same places in the file as it is.
fn findings(scene: &Scene<'_>, group: &[Open<'_>]) -> Vec<usize> {
    let of_group = |found: &Diagnostic| {
        let mine = |open: &Open<'_>| open.found.rule == found.rule && open.entry.path == found.path;
        found.refuses && group.iter().any(mine)
    };
    let all = scene.before.diagnostics.iter().enumerate();
    all.filter(|(_, found)| of_group(found)).map(|(index, _)| index).collect()
}

fn note(scene: &Scene<'_>, open: &Open<'_>, several: bool) -> Option<String> {
    if !several {
        return None;
    }
    match &open.reason {
        Some(Reason::Retired { until }) => until.map(|until| format!("until {until}")),
        Some(Reason::TooNew { since }) => {
            let before = choices::former(&open.found.path, &scene.new_atlas());
            let before = before.iter().map(|place| format!("; `{place}` before")).next().unwrap_or_default();
            Some(format!("since {since}{before}"))
        }
        _ => None,
    }
}

fn taken_until(until: Option<Release>) -> Text {
    match until {
        Some(until) => text!("{until} is the last known release that takes it, and nothing took its place", until),
        None => text!("no known release takes it, and nothing took its place"),
    }
}

/// Title and explanation.
fn words(scene: &Scene<'_>, group: &[Open<'_>]) -> (String, Option<String>) {
    let Open { found, entry, reason } = &group[0];
    let path = &entry.path;
    let to = scene.to();
    let section = section_of_all(group).map(|section| format!(" of `{section}`")).unwrap_or_default();
    let many = group.len();
    match reason {
        Some(Reason::Retired { until }) if many == 1 => (
            format!("`{path}` is retired, and something may be lost with it"),
            Some(with_decision(&pattern_of(&found.path), taken_until(*until)).to_string()),
        ),
        Some(Reason::Retired { .. }) => (
            format!("{}{section} are retired, and something may be lost with them", count(many, "key")),
            Some("nothing took their place".to_owned()),
        ),
        Some(Reason::TooNew { since }) if many == 1 => {
            (format!("`{path}` is too new for {to}"), Some(format!("{since} is the first known release that takes it")))
        }
        Some(Reason::TooNew { .. }) if has_former(scene, &group[0]) => {
            (format!("{}{section} have an older form in {to}", count(many, "key")), None)
        }
        Some(Reason::TooNew { .. }) => (format!("{}{section} are too new for {to}", count(many, "key")), None),
        Some(Reason::Moved { to: places, until }) => {
            let places = choices::places(places, &found.path);
            let taken_apart =
                scene.fixed.applied.iter().any(|fix| fix.path != found.path && below(&fix.path, &found.path).is_some());
            let title = if places == format!("`{path}`") {
                format!("what is left of `{path}` has no place of its own")
            } else if taken_apart {
                format!("what is left of `{path}` has to go to {places} by hand")
            } else {
                format!("`{path}` has to go to {places} by hand")
            };
            (title, until.map(|until| format!("{until} is the last known release that takes the old form")))
        }
        Some(Reason::Never) if many > 1 => (format!("{}{section} that no release knows", count(many, "key")), None),
        Some(_) => (format!("{to} knows no `{path}`"), found.help.as_ref().map(ToString::to_string)),
        None => (found.message.to_string(), found.help.as_ref().map(ToString::to_string)),
    }
}

fn section_of_all(group: &[Open<'_>]) -> Option<ConfigPath> {
    let first = section_of(&group[0].entry.path);
    group.iter().all(|open| section_of(&open.entry.path) == first).then_some(first)
}

//! What loads after the step and is treated in another way than before.

use super::item::{Becomes, Entry, Item};
use super::scene::Scene;
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::{Diagnostic, Severity};
use crate::rules;
use crate::schema::history::History;

/// The items, worst first.
pub(super) fn items(scene: &Scene<'_>) -> Vec<Item> {
    let remaining = scene.fixed.remaining.diagnostics.iter().filter(|found| found.severity != Severity::Error);
    let mut items: Vec<Item> = Vec::new();
    for found in remaining {
        let entry = scene.entry(found);
        if !differs(scene, found, &entry.path) {
            continue;
        }
        match items.iter_mut().find(|item| item.rules == [found.rule]) {
            Some(item) => add(item, found, entry),
            None => items.push(Item {
                title: found.message.to_string(),
                why: found.help.as_ref().map(ToString::to_string),
                rules: vec![found.rule],
                severity: Some(found.severity),
                entries: vec![entry],
                ..Item::default()
            }),
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.severity));
    items.extend(unchecked(scene));
    items
}

/// One more finding of the same rule.
fn add(item: &mut Item, found: &Diagnostic, mut entry: Entry) {
    let message = found.message.to_string();
    if item.title != message {
        // Every entry has its own sentence then, and the rule gives the title.
        let first = std::mem::take(&mut item.title);
        let summary = rules::find(found.rule).map_or_else(|| first.clone(), |rule| rule.summary.to_owned());
        if let [one] = item.entries.as_mut_slice() {
            one.note = Some(first);
        }
        item.title = summary;
        entry.note = Some(message);
    }
    item.severity = item.severity.max(Some(found.severity));
    item.entries.push(entry);
}

/// Whether the finding comes from the step: the old release says nothing of the kind, or something else.
fn differs(scene: &Scene<'_>, found: &Diagnostic, origin: &ConfigPath) -> bool {
    let Some(rule) = rules::find(found.rule) else { return false };
    let old = scene.now.diagnostics.iter().find(|old| old.rule == found.rule && old.path == *origin);
    if let Some(old) = old {
        return old.severity != found.severity || old.refuses != found.refuses;
    }
    // What the old release could not see, because it refused what is around, is not new for that.
    let seen = scene.old_atlas().at(origin).is_some() && !scene.refused_already(origin);
    rule.level(&scene.from()) != rule.level(&scene.to()) || seen
}

/// Channels whose keys only one of the releases looks at.
fn unchecked(scene: &Scene<'_>) -> Vec<Item> {
    let history = History::get();
    let facts = |release| history.facts(history.index_of(&release));
    let (old, new) = (facts(scene.from()), facts(scene.to()));
    let path = ConfigPath::of(&["channels"]);
    let channels = scene.fixed.remaining.document.root.at(&path).and_then(Value::as_object);
    let ids = channels.into_iter().flat_map(|object| object.iter()).map(|entry| entry.name.as_str());
    let known = |id: &&str| [old, new].iter().all(|facts| facts.channels.iter().any(|channel| channel == id));
    let free: Vec<&str> = ids
        .filter(known)
        .filter(|id| new.unchecked_channels.iter().any(|channel| channel == id))
        .filter(|id| !old.unchecked_channels.iter().any(|channel| channel == id))
        .collect();
    let item = |id: &str| {
        let path = scene.origin(&path.key(id));
        let entry = Entry::new(path.clone(), scene.location(&path), Becomes::Kept { value: scene.value(&path) });
        Item {
            title: format!("`{path}` is not looked at any more when the config loads"),
            why: Some(format!(
                "{} leaves it to the channel's plugin: a mistyped key there does not keep the gateway from starting, and does nothing",
                scene.to()
            )),
            severity: Some(Severity::Info),
            entries: vec![entry],
            ..Item::default()
        }
    };
    free.into_iter().map(item).collect()
}
